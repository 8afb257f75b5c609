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
    if (latin.startsWith("{\\rtf")) {
      return Format.RTF;
    }
    if (latin.startsWith(COMPOUND_MAGIC)) {
      return Format.COMPOUND;
    }
    var extension = FileName.extension(name);
    return latin.startsWith("PK\u0003\u0004") ? zipped(latin, extension) : text(latin, extension);
  }

  private static Format zipped(String head, String extension) throws ExtractionException {
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
    return switch (extension) {
      case "docx", "docm", "dotx" -> Format.DOCX;
      case "pptx", "pptm", "ppsx" -> Format.PPTX;
      case "xlsx", "xlsm" -> Format.XLSX;
      case "odt", "ott" -> Format.ODT;
      case "ods", "ots" -> Format.ODS;
      case "odp", "otp" -> Format.ODP;
      case "epub" -> Format.EPUB;
      default -> zippedByContent(head);
    };
  }

  private static Format zippedByContent(String head) throws ExtractionException {
    if (head.contains("word/")) {
      return Format.DOCX;
    }
    if (head.contains("ppt/")) {
      return Format.PPTX;
    }
    if (head.contains("xl/")) {
      return Format.XLSX;
    }
    throw new ExtractionException(SkipReason.UNKNOWN_FORMAT, "zip");
  }

  private static Format text(String head, String extension) {
    return switch (extension) {
      case "md", "markdown", "mdown", "mkd" -> Format.MARKDOWN;
      case "rst", "rest" -> Format.RESTRUCTURED_TEXT;
      case "adoc", "asciidoc", "asc" -> Format.ASCIIDOC;
      case "html", "htm", "xhtml", "xht" -> Format.HTML;
      case "ipynb" -> Format.NOTEBOOK;
      case "eml" -> Format.MAIL;
      case "org" -> Format.ORG;
      case "tex", "latex", "ltx" -> Format.LATEX;
      case "wiki", "mediawiki" -> Format.WIKI;
      case "srt", "vtt" -> Format.SUBTITLES;
      case "ics", "ical", "ifb" -> Format.CALENDAR;
      case "vcf", "vcard" -> Format.CONTACTS;
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
    if (start.startsWith("<?xml")) {
      return start.contains("<html") ? Format.HTML : Format.XML;
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
}
