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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads Word documents part by part, of which one that is damaged costs itself only: the text with
/// its notes and comments, then headers and footers, charts and diagrams. What is embedded are
/// files in it.
public final class WordExtractor implements Extractor {
  private static final String MAIN = "word/document.xml";

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var embedded = new EmbeddedFiles();
    try (var parts = ZippedParts.open(bytes)) {
      var reading = new Reading(parts);
      var text = reading.text();
      embedded.addAll(parts, "word/embeddings/");
      for (var chunk : reading.relations.targets("aFChunk")) {
        embedded.add(chunk.substring(chunk.lastIndexOf('/') + 1), parts.read(chunk));
      }
      var facts = DocumentFacts.of(parts, reading.root.target("core-properties"));
      return new Extracted(
          facts.metadata(text.blocks(), name, Format.DOCX),
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

  /// One document while it is read.
  private static final class Reading {
    private final ZippedParts parts;
    private final Relations root;
    private final String main;
    private final Relations relations;
    private final WordStyles styles;
    private final List<String> gaps = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    Reading(ZippedParts parts) throws IOException, ExtractionException {
      this.parts = parts;
      root = Relations.of(parts, "");
      var named = root.target("officeDocument");
      main = named != null && parts.has(named) ? named : MAIN;
      if (!parts.has(main)) {
        throw new ExtractionException(SkipReason.MALFORMED, "it has no text part");
      }
      relations = Relations.of(parts, main);
      styles = WordStyles.of(parts, part("styles"));
    }

    /// Returns the part that is `type` to the text; its usual name where nothing says so.
    private @Nullable String part(String type) {
      var target = relations.target(type);
      var usual = "word/" + type + ".xml";
      return target != null && parts.has(target) ? target : parts.has(usual) ? usual : null;
    }

    ExtractedText text() throws IOException {
      var notes = new HashMap<String, List<String>>();
      for (var type : List.of("footnotes", "endnotes", "comments")) {
        notes.putAll(read(part(type), Map.of()).items());
      }
      var text = new ExtractedText();
      add(read(main, notes).pieces(), text);
      for (var type : List.of("header", "footer")) {
        for (var target : relations.targets(type)) {
          addOnce(read(target, Map.of()).pieces(), text);
        }
      }
      for (var type : List.of("chart", "diagramData", "chartEx")) {
        for (var target : relations.targets(type)) {
          addDrawing(target, text);
        }
      }
      return text;
    }

    private WordText read(@Nullable String name, Map<String, List<String>> notes)
        throws IOException {
      var text = new WordText(styles, notes);
      try (var in = name == null ? null : parts.open(name)) {
        if (in != null && !XmlPart.read(in, text)) {
          gaps.add("a part of it is damaged (" + name + ")");
        }
      }
      return text;
    }

    private static void add(List<OpenBlocks.Piece> pieces, ExtractedText text) {
      pieces.forEach(piece -> text.add(piece.kind(), piece.level(), piece.text(), null));
    }

    /// Each section may have the same header.
    private void addOnce(List<OpenBlocks.Piece> pieces, ExtractedText text) {
      for (var piece : pieces) {
        if (piece.text().codePoints().anyMatch(Character::isLetter) && said.add(piece.text())) {
          text.add(Block.Kind.PARAGRAPH, 0, piece.text(), null);
        }
      }
    }

    private void addDrawing(String name, ExtractedText text) throws IOException {
      var drawing = new DrawingText();
      try (var in = parts.open(name)) {
        if (in != null) {
          XmlPart.read(in, drawing);
        }
      }
      text.add(Block.Kind.PARAGRAPH, 0, String.join("\n", drawing.texts()), null);
    }
  }
}
