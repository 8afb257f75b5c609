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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads OpenDocument texts, sheets and slides, zipped or as one XML file.
public final class OpenDocumentExtractor implements Extractor {
  private static final String CONTENT = "content.xml";

  private final Format format;

  public OpenDocumentExtractor(Format format) {
    this.format = format;
  }

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    boolean zipped;
    try (var in = bytes.open()) {
      zipped = in.read() == 'P' && in.read() == 'K';
    }
    return zipped ? zipped(bytes, name) : flat(bytes, name);
  }

  private Extracted flat(SourceBytes bytes, String name) throws IOException {
    var content = new OpenDocumentText(format);
    boolean whole;
    try (var in = bytes.open()) {
      whole = XmlPart.read(in, content);
    }
    var text = new ExtractedText();
    add(content.pieces(), text);
    return new Extracted(
        content.facts().metadata(titled(text), name, format),
        text.blocks(),
        whole ? "" : "it is damaged from some place on");
  }

  private Extracted zipped(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var embedded = new EmbeddedFiles();
    try (var parts = ZippedParts.open(bytes)) {
      refuseEncrypted(parts);
      var gaps = new ArrayList<String>();
      var text = new ExtractedText();
      add(read(parts, CONTENT, gaps), text);
      for (var part : parts.names()) {
        if (isInner(part)) {
          add(read(parts, part, gaps), text);
        } else if (isObject(part)) {
          embedded.add(part + ".bin", parts.read(part));
        }
      }
      addMargins(parts, text);
      return new Extracted(
          DocumentFacts.of(parts, "meta.xml").metadata(titled(text), name, format),
          text.blocks(),
          Gaps.of(gaps, embedded.gaps()),
          embedded.files());
    } catch (ZippedParts.TooMuchException e) {
      embedded.close();
      throw new ExtractionException(SkipReason.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (IOException | ExtractionException | RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /// The name of a sheet is no title of the workbook.
  private List<Block> titled(ExtractedText text) {
    return format == Format.ODS ? List.of() : text.blocks();
  }

  private static void refuseEncrypted(ZippedParts parts) throws IOException, ExtractionException {
    var manifest = new String(parts.read("META-INF/manifest.xml"), StandardCharsets.UTF_8);
    if (manifest.contains("encryption-data")) {
      throw new ExtractionException(SkipReason.ENCRYPTED, "");
    }
    if (!parts.has(CONTENT)) {
      throw new ExtractionException(SkipReason.MALFORMED, "it has no content part");
    }
  }

  /// Formulas, charts and documents within the document.
  private static boolean isInner(String part) {
    return part.endsWith("/" + CONTENT) && part.indexOf('/') == part.lastIndexOf('/');
  }

  private static boolean isObject(String part) {
    return part.startsWith("Object ") && part.indexOf('/') < 0;
  }

  private List<OpenBlocks.Piece> read(ZippedParts parts, String part, List<String> gaps)
      throws IOException {
    var content = new OpenDocumentText(format);
    try (var in = parts.open(part)) {
      if (in == null || !XmlPart.read(in, content)) {
        gaps.add("a part of it is damaged (" + part + ")");
      }
    }
    return content.pieces();
  }

  /// Headers and footers; of slides, they are the same on each.
  private void addMargins(ZippedParts parts, ExtractedText text) throws IOException {
    if (format != Format.ODT) {
      return;
    }
    var margins = new OpenDocumentText(format);
    try (var in = parts.open("styles.xml")) {
      if (in != null) {
        XmlPart.read(in, margins);
      }
    }
    Set<String> said = new HashSet<>();
    for (var piece : margins.pieces()) {
      if (piece.text().codePoints().anyMatch(Character::isLetter) && said.add(piece.text())) {
        text.add(Block.Kind.PARAGRAPH, 0, piece.text(), null);
      }
    }
  }

  private static void add(List<OpenBlocks.Piece> pieces, ExtractedText text) {
    pieces.forEach(piece -> text.add(piece.kind(), piece.level(), piece.text(), null));
  }
}
