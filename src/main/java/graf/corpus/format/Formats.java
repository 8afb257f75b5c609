package graf.corpus.format;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;

/// The formats that graf reads, chosen by content first and by name second.
public final class Formats {
  private Formats() {}

  /// Returns the extractor for `bytes`, whose source is named `name`.
  public static Extractor of(String name, SourceBytes bytes)
      throws IOException, ExtractionException {
    return extractor(FormatGuess.of(name, bytes));
  }

  private static Extractor extractor(Format format) {
    return switch (format) {
      case TEXT -> new TextExtractor();
      case MARKDOWN -> new MarkdownExtractor();
      case RESTRUCTURED_TEXT -> new RestructuredTextExtractor();
      case ASCIIDOC -> new AsciiDocExtractor();
      case HTML -> new HtmlExtractor();
      case XML -> new XmlExtractor();
      case MAIL -> new GuardedExtractor(new MailExtractor());
      case PDF -> new GuardedExtractor(new PdfExtractor());
      case RTF -> office(format, RTFParser::new);
      case DOCX, PPTX, XLSX -> office(format, OOXMLParser::new);
      case ODT -> office(format, OpenDocumentParser::new);
      case EPUB -> office(format, EpubParser::new);
      case COMPOUND -> office(format, OfficeParser::new);
    };
  }

  private static Extractor office(Format format, Supplier<Parser> parser) {
    return new GuardedExtractor(new TikaExtractor(format, parser));
  }
}
