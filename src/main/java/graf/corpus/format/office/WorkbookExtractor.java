package graf.corpus.format.office;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads Excel workbooks sheet by sheet, each below its name, with the numbers as they are shown,
/// and the comments, boxes and charts on it; a sheet that is damaged costs itself only. What is
/// embedded are files in it.
public final class WorkbookExtractor implements Extractor {
  private static final String MAIN = "xl/workbook.xml";

  private final Extractor binary;

  /// @param binary reads workbooks whose parts are no XML
  public WorkbookExtractor(Extractor binary) {
    this.binary = binary;
  }

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var embedded = new EmbeddedFiles();
    try (var parts = ZippedParts.open(bytes)) {
      if (parts.has("xl/workbook.bin") && !parts.has(MAIN)) {
        return binary.extract(bytes, name);
      }
      var reading = new Reading(parts);
      reading.read();
      embedded.addAll(parts, "xl/embeddings/");
      var text = reading.text;
      return new Extracted(
          DocumentFacts.of(parts, reading.root.target("core-properties"))
              .metadata(List.of(), name, Format.XLSX),
          text.blocks(),
          Gaps.of(reading.gaps, embedded.gaps()),
          embedded.files());
    } catch (ZippedParts.TooMuchException e) {
      embedded.close();
      throw new ExtractionException(SkipReason.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (IOException | ExtractionException | RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /// A sheet, and the part that it is in.
  private record Sheet(String name, String part) {}

  /// One workbook while it is read.
  private static final class Reading {
    private final ZippedParts parts;
    private final Relations root;
    private final Relations relations;
    private final String main;
    private final SheetStrings strings = new SheetStrings();
    private final SheetFormats formats = new SheetFormats();
    private final ExtractedText text = new ExtractedText();
    private final List<String> gaps = new ArrayList<>();

    Reading(ZippedParts parts) throws IOException, ExtractionException {
      this.parts = parts;
      root = Relations.of(parts, "");
      var named = root.target("officeDocument");
      main = named != null && parts.has(named) ? named : MAIN;
      if (!parts.has(main)) {
        throw new ExtractionException(SkipReason.MALFORMED, "it has no list of sheets");
      }
      relations = Relations.of(parts, main);
    }

    void read() throws IOException {
      var sheets = sheets();
      read(part("sharedStrings"), strings);
      read(part("styles"), formats);
      for (var sheet : sheets) {
        text.add(Block.Kind.HEADING, 1, sheet.name(), null);
        add(sheet.part());
        var around = Relations.of(parts, sheet.part());
        for (var type : List.of("comments", "threadedComment")) {
          for (var target : around.targets(type)) {
            add(target);
          }
        }
        for (var drawing : around.targets("drawing")) {
          addDrawing(drawing);
          for (var chart : Relations.of(parts, drawing).targets("chart")) {
            addDrawing(chart);
          }
        }
      }
    }

    private List<Sheet> sheets() throws IOException {
      var sheets = new ArrayList<Sheet>();
      read(
          main,
          part -> {
            var target = part.name().equals("sheet") ? relations.byId(part.relation()) : null;
            if (target != null) {
              sheets.add(new Sheet(part.attribute("name", ""), target));
            } else if (part.name().equals("workbookPr")
                && !part.attribute("date1904", "0").equals("0")
                && !part.attribute("date1904", "0").equals("false")) {
              formats.countFrom1904();
            }
            return XmlPart.Then.ENTER;
          });
      return sheets;
    }

    private @Nullable String part(String type) {
      var target = relations.target(type);
      var usual = "xl/" + type + ".xml";
      return target != null && parts.has(target) ? target : parts.has(usual) ? usual : null;
    }

    private void read(@Nullable String name, XmlPart.Visitor visitor) throws IOException {
      try (var in = name == null ? null : parts.open(name)) {
        if (name != null && (in == null || !XmlPart.read(in, visitor))) {
          gaps.add("a part of it is damaged (" + name + ")");
        }
      }
    }

    private void add(String name) throws IOException {
      var sheet = new SheetText(strings, formats);
      read(name, sheet);
      sheet.pieces().forEach(piece -> text.add(piece.kind(), piece.level(), piece.text(), null));
    }

    private void addDrawing(String name) throws IOException {
      var drawing = new DrawingText();
      read(name, drawing);
      text.add(Block.Kind.PARAGRAPH, 0, String.join("\n", drawing.texts()), null);
    }
  }
}
