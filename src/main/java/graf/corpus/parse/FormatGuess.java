package graf.corpus.parse;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Tells a document's format: by its first bytes, and where these are mere text, by its name.
public final class FormatGuess {
  private static final int HEAD = 8192;
  private static final String COMPOUND_MAGIC = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  private static final String TNEF_MAGIC = "x\u009f>\"";
  private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  private FormatGuess() {}

  static Format of(String name, SourceBytes bytes) throws IOException, ExtractionException {
    byte[] head;
    try (var in = bytes.open()) {
      head = in.readNBytes(HEAD);
    }
    var latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("%PDF-")) {
      return Format.PDF;
    }
    if (beginsRtf(latin)) {
      return Format.RTF;
    }
    if (latin.startsWith(TNEF_MAGIC)) {
      return Format.TNEF;
    }
    if (latin.startsWith(COMPOUND_MAGIC)) {
      return Format.COMPOUND;
    }
    if (isPicture(latin)) {
      return Format.PICTURE;
    }
    var extension = FileName.extension(name);
    return latin.startsWith("PK\u0003\u0004")
        ? zipped(latin, extension, bytes)
        : text(latin, extension);
  }

  private static boolean isPicture(String head) {
    return head.startsWith("\u0089PNG\r\n\u001a\n")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*");
  }

  /// Some programs put white space or a byte-order mark in front.
  private static boolean beginsRtf(String head) {
    int start = head.startsWith(UTF_8_MARK) ? UTF_8_MARK.length() : 0;
    while (start < head.length() && head.charAt(start) <= ' ') {
      start++;
    }
    return head.startsWith("{\\rtf", start);
  }

  private static Format zipped(String head, String extension, SourceBytes bytes)
      throws IOException, ExtractionException {
    if (head.contains("application/epub+zip")) {
      return Format.EPUB;
    }
    if (head.contains(OPEN_DOCUMENT + "text")) {
      return Format.ODT;
    }
    if (head.contains(OPEN_DOCUMENT + "spreadsheet")) {
      return Format.ODS;
    }
    if (head.contains(OPEN_DOCUMENT + "presentation")) {
      return Format.ODP;
    }
    var listed = ZippedFormat.of(bytes);
    return listed == null ? zippedByName(extension) : listed;
  }

  private static Format zippedByName(String extension) throws ExtractionException {
    return switch (extension) {
      case "docx", "docm", "dotx", "dotm" -> Format.DOCX;
      case "pptx", "pptm", "ppsx", "ppsm", "potx", "potm" -> Format.PPTX;
      case "xlsx", "xlsm", "xltx", "xltm", "xlsb" -> Format.XLSX;
      case "odt", "ott" -> Format.ODT;
      case "ods", "ots" -> Format.ODS;
      case "odp", "otp" -> Format.ODP;
      case "epub" -> Format.EPUB;
      default -> throw new ExtractionException(SkipReason.UNKNOWN_FORMAT, "zip");
    };
  }

  private static Format text(String head, String extension) {
    return switch (extension) {
      case "md", "markdown", "mdown", "mkd" -> Format.MARKDOWN;
      case "rst", "rest" -> Format.RESTRUCTURED_TEXT;
      case "adoc", "asciidoc", "asc" -> Format.ASCIIDOC;
      case "html", "htm", "xhtml", "xht" -> Format.HTML;
      case "ipynb" -> Format.NOTEBOOK;
      case "org" -> Format.ORG;
      case "tex", "latex", "ltx" -> Format.LATEX;
      case "wiki", "mediawiki" -> Format.WIKI;
      case "srt", "vtt" -> Format.SUBTITLES;
      case "ics", "ical", "ifb" -> Format.CALENDAR;
      case "vcf", "vcard" -> Format.CONTACTS;
      case "eml", "emlx", "mht", "mhtml" -> Format.MAIL;
      case "fodt" -> Format.ODT;
      case "fods" -> Format.ODS;
      case "fodp" -> Format.ODP;
      default -> textByContent(head, extension);
    };
  }

  private static Format textByContent(String head, String extension) {
    var start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (isSection(extension) && isManPage(head)) {
      return Format.MAN;
    }
    if (start.startsWith("begin:vcalendar")) {
      return Format.CALENDAR;
    }
    if (start.startsWith("begin:vcard")) {
      return Format.CONTACTS;
    }
    if (start.startsWith("webvtt")) {
      return Format.SUBTITLES;
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Format.HTML;
    }
    if (start.startsWith("<?xml") && start.contains("<office:document")) {
      return flatOpenDocument(start);
    }
    if (start.startsWith("<?xml")) {
      return start.contains("<html") ? Format.HTML : Format.XML;
    }
    if (MailHead.begins(head, extension)) {
      return Format.MAIL;
    }
    return extension.equals("xml") ? Format.XML : Format.TEXT;
  }

  /// A manual page's name ends in its section, with letters for those of libraries.
  private static boolean isSection(String extension) {
    return !extension.isEmpty()
        && ((extension.charAt(0) >= '1' && extension.charAt(0) <= '9' && extension.length() < 6)
            || extension.equals("man")
            || extension.equals("mdoc"));
  }

  private static boolean isManPage(String head) {
    for (var request : new String[] {".TH ", ".Dd ", ".SH ", ".Sh "}) {
      if (head.startsWith(request) || head.contains("\n" + request)) {
        return true;
      }
    }
    return false;
  }

  private static Format flatOpenDocument(String start) {
    if (start.contains(OPEN_DOCUMENT + "spreadsheet")) {
      return Format.ODS;
    }
    return start.contains(OPEN_DOCUMENT + "presentation") ? Format.ODP : Format.ODT;
  }
}
