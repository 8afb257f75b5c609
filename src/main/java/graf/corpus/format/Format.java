package graf.corpus.format;

/// A format that graf reads; its type name is what `type:` asks for.
public enum Format {
  TEXT("text"),
  MARKDOWN("markdown"),
  RESTRUCTURED_TEXT("rst"),
  ASCIIDOC("asciidoc"),
  NOTEBOOK("notebook"),
  HTML("html"),
  ORG("org"),
  LATEX("latex"),
  MAN("man"),
  WIKI("mediawiki"),
  SUBTITLES("subtitles"),
  CALENDAR("calendar"),
  CONTACTS("contacts"),
  XML("xml"),
  MAIL("mail"),
  PDF("pdf"),
  RTF("rtf"),
  DOCX("docx"),
  PPTX("pptx"),
  XLSX("xlsx"),
  ODT("odt"),
  ODS("ods"),
  ODP("odp"),
  EPUB("epub"),
  /// PNG, JPEG or TIFF, whose text is recognised.
  PICTURE("picture"),
  /// Outlook's own way to send a mail with attachments: `winmail.dat`.
  TNEF("msg"),
  /// A Microsoft compound file: Outlook's MSG, or Office before 2007.
  COMPOUND("msg");

  private final String type;

  Format(String type) {
    this.type = type;
  }

  public String type() {
    return type;
  }
}
