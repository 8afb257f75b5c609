package graf.corpus.parse;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.Format;
import graf.corpus.format.Limits;
import graf.corpus.format.PageProgress;
import graf.corpus.format.Scans;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.epub.EpubExtractor;
import graf.corpus.format.html.HtmlExtractor;
import graf.corpus.format.lines.CardExtractor;
import graf.corpus.format.lines.SubtitleExtractor;
import graf.corpus.format.mail.MailExtractor;
import graf.corpus.format.markup.AsciiDocExtractor;
import graf.corpus.format.markup.LatexExtractor;
import graf.corpus.format.markup.ManPageExtractor;
import graf.corpus.format.markup.MarkdownExtractor;
import graf.corpus.format.markup.NotebookExtractor;
import graf.corpus.format.markup.OrgExtractor;
import graf.corpus.format.markup.RestructuredTextExtractor;
import graf.corpus.format.markup.WikiExtractor;
import graf.corpus.format.office.OpenDocumentExtractor;
import graf.corpus.format.office.SlidesExtractor;
import graf.corpus.format.office.TikaExtractor;
import graf.corpus.format.office.TnefExtractor;
import graf.corpus.format.office.WordExtractor;
import graf.corpus.format.office.WorkbookExtractor;
import graf.corpus.format.pdf.PdfExtractor;
import graf.corpus.format.rtf.RtfExtractor;
import graf.corpus.format.scan.PictureExtractor;
import graf.corpus.format.text.TextExtractor;
import graf.corpus.format.xml.XmlExtractor;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.jspecify.annotations.Nullable;

/// The formats that graf reads, chosen by content first and by name second.
///
/// Plain text is read as it streams by. Small files of the formats that graf reads itself are
/// parsed in this process; larger ones, and those of the large libraries, in another, which may run
/// out of time, memory or stack without harm.
public final class Formats {
  /// A page of this many bytes takes some ten times as much memory to parse.
  private static final long PARSED_HERE = 1 << 20;

  private final Limits limits;
  private final @Nullable ParserProcesses processes;

  private Formats(Limits limits, @Nullable ParserProcesses processes) {
    this.limits = limits;
    this.processes = processes;
  }

  /// Returns the formats, with parsers in `processes`, which stay the caller's to close.
  public static Formats isolated(Limits limits, ParserProcesses processes) {
    return new Formats(limits, processes);
  }

  /// Returns the formats with all parsers in this process: for trusted documents only.
  public static Formats inProcess() {
    return new Formats(Limits.standard(), null);
  }

  /// Returns the extractor for `bytes`, whose source is named `name`.
  public Extractor of(String name, SourceBytes bytes) throws IOException, ExtractionException {
    var format = FormatGuess.of(name, bytes);
    if (format == Format.TEXT || processes == null) {
      return extractor(format);
    }
    if (format == Format.PICTURE && limits.scans() == Scans.LEFT_OUT) {
      return extractor(format);
    }
    return isParsedHere(format, bytes.size())
        ? extractor(format)
        : new IsolatedExtractor(format, limits, processes);
  }

  private static boolean isParsedHere(Format format, long size) {
    return switch (format) {
      case TEXT -> true;
      case MARKDOWN,
          NOTEBOOK,
          RESTRUCTURED_TEXT,
          ASCIIDOC,
          ORG,
          LATEX,
          MAN,
          WIKI,
          SUBTITLES,
          CALENDAR,
          CONTACTS,
          HTML,
          XML,
          MAIL ->
          size >= 0 && size <= PARSED_HERE;
      case PDF, RTF, DOCX, PPTX, XLSX, ODT, ODS, ODP, EPUB, PICTURE, TNEF, COMPOUND -> false;
    };
  }

  private static Extractor extractor(Format format) {
    return extractor(format, ParserRequest.Reading.of(Limits.standard()), PageProgress.NONE);
  }

  /// Returns the extractor of `format`.
  ///
  /// @param progress told of pages that take their time
  static Extractor extractor(Format format, ParserRequest.Reading reading, PageProgress progress) {
    return switch (format) {
      case TEXT -> new TextExtractor();
      case MARKDOWN -> new MarkdownExtractor();
      case RESTRUCTURED_TEXT -> new RestructuredTextExtractor();
      case ASCIIDOC -> new AsciiDocExtractor();
      case NOTEBOOK -> new NotebookExtractor();
      case ORG -> new OrgExtractor();
      case LATEX -> new LatexExtractor();
      case MAN -> new ManPageExtractor();
      case WIKI -> new WikiExtractor();
      case SUBTITLES -> new SubtitleExtractor();
      case CALENDAR, CONTACTS -> new CardExtractor(format);
      case HTML -> new HtmlExtractor();
      case XML -> new XmlExtractor();
      case MAIL -> new MailExtractor();
      case PDF ->
          reading.scans() == Scans.RECOGNISED
              ? PdfExtractor.recognising(reading.pageLimit(), progress)
              : new PdfExtractor();
      case RTF -> new RtfExtractor();
      case DOCX -> new WordExtractor();
      case PPTX -> new SlidesExtractor();
      case XLSX -> new WorkbookExtractor(office(format, OOXMLParser::new));
      case ODT, ODS, ODP -> new OpenDocumentExtractor(format);
      case EPUB -> new EpubExtractor();
      case PICTURE ->
          reading.scans() == Scans.RECOGNISED
              ? new PictureExtractor(reading.pageLimit(), progress)
              // Which says what it is.
              : new TextExtractor();
      case TNEF -> new TnefExtractor();
      case COMPOUND -> office(format, OfficeParser::new);
    };
  }

  private static Extractor office(Format format, Supplier<Parser> parser) {
    return new TikaExtractor(format, parser);
  }
}
