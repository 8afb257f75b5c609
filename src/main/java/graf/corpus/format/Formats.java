package graf.corpus.format;

import graf.passage.SkipReason;
import java.io.IOException;

/// The formats that graf reads, chosen by content first and by name second.
public final class Formats {
  private Formats() {}

  /// Returns the extractor for `bytes`, whose source is named `name`.
  public static Extractor of(String name, SourceBytes bytes)
      throws IOException, ExtractionException {
    return extractor(FormatGuess.of(name, bytes));
  }

  private static Extractor extractor(Format format) throws ExtractionException {
    return switch (format) {
      case TEXT -> new TextExtractor();
      case MARKDOWN -> new MarkdownExtractor();
      case RESTRUCTURED_TEXT -> new RestructuredTextExtractor();
      case ASCIIDOC -> new AsciiDocExtractor();
      case HTML -> new HtmlExtractor();
      case XML -> new XmlExtractor();
      case MAIL, PDF, RTF, DOCX, PPTX, XLSX, ODT, EPUB, COMPOUND ->
          throw new ExtractionException(SkipReason.UNKNOWN_FORMAT, format.type());
    };
  }
}
