package graf.corpus.format.html;

import java.util.regex.Pattern;

/// XHTML's elements that are closed where they open, which HTML takes for open.
final class EmptyElements {
  /// Those whose text HTML reads to their end, be it that of the page.
  private static final Pattern ENDLESS =
      Pattern.compile(
          "<(title|script|style|textarea|iframe|noscript|noframes)((?:\\s[^<>]*?)?)/>",
          Pattern.CASE_INSENSITIVE);

  private EmptyElements() {}

  /// Returns `html`, as long as it was, with elements in their place that have no text.
  static String mended(String html) {
    var matcher = ENDLESS.matcher(html);
    if (!matcher.find()) {
      return html;
    }
    var mended = new StringBuilder(html);
    do {
      int start = matcher.start(1);
      mended.replace(start, matcher.end(1), "meta" + " ".repeat(matcher.end(1) - start - 4));
    } while (matcher.find());
    return mended.toString();
  }
}
