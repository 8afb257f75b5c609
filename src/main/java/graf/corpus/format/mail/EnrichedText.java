package graf.corpus.format.mail;

/// Enriched text (RFC 1896), which old mail programs write: HTML of another kind.
final class EnrichedText {
  private EnrichedText() {}

  /// Returns the text without what is meant for programs; `<<` stands for `<`, and a line break
  /// alone for a space.
  static String asHtml(String text) {
    return text.replace("<<", "&lt;")
        .replaceAll("(?is)<param>.*?</param>", "")
        .replaceAll("(?i)<nl>", "<br>")
        .replaceAll("\\r?\\n(\\r?\\n)+", "<p>");
  }
}
