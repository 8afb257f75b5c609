package graf.query.read;

import java.util.List;
import java.util.Locale;

/// The names by which people call the types of documents: graf's own, extensions, and others.
public final class TypeNames {
  private TypeNames() {}

  /// Returns the types that `name` means; none where it is no name that graf knows.
  static List<String> of(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.startsWith("*.") ? lower.substring(2) : withoutDot(lower)) {
      case "text", "txt", "plain", "log" -> List.of("text");
      case "markdown", "md", "mdown", "mkd", "mkdn", "mdx" -> List.of("markdown");
      case "rst", "rest", "restructuredtext" -> List.of("rst");
      case "asciidoc", "adoc", "asc" -> List.of("asciidoc");
      case "html", "htm", "xhtml", "xht", "web" -> List.of("html");
      case "xml" -> List.of("xml");
      case "mail", "email", "e-mail", "eml", "emlx", "mbox", "mails", "maildir" -> List.of("mail");
      case "pdf" -> List.of("pdf");
      case "rtf" -> List.of("rtf");
      case "docx", "docm", "dotx" -> List.of("docx");
      case "doc", "dot" -> List.of("doc");
      case "word" -> List.of("docx", "doc");
      case "pptx", "pptm", "ppsx" -> List.of("pptx");
      case "ppt", "pps" -> List.of("ppt");
      case "powerpoint" -> List.of("pptx", "ppt");
      case "xlsx", "xlsm" -> List.of("xlsx");
      case "xls" -> List.of("xls");
      case "excel" -> List.of("xlsx", "xls");
      case "odt", "ott" -> List.of("odt");
      case "ods", "ots" -> List.of("ods");
      case "odp", "otp" -> List.of("odp");
      case "epub" -> List.of("epub");
      case "msg", "outlook" -> List.of("msg");
      case "csv" -> List.of("csv");
      case "tsv", "tab" -> List.of("tsv");
      case "jsonl", "ndjson", "json" -> List.of("jsonl");
      default -> List.of();
    };
  }

  private static String withoutDot(String name) {
    return name.startsWith(".") ? name.substring(1) : name;
  }

  /// Returns graf's own names, as a message lists them.
  public static String known() {
    return "text, markdown, rst, asciidoc, html, xml, mail, pdf, rtf, docx, doc, pptx, ppt, xlsx,"
        + " xls, odt, ods, odp, epub, msg, csv, tsv, jsonl";
  }
}
