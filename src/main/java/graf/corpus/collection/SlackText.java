package graf.corpus.collection;

/// The text of a message as Slack exports it: three characters as entities, and people, channels
/// and links between angle brackets.
final class SlackText {
  private SlackText() {}

  /// Returns it as its readers saw it.
  static String plain(String text) {
    var plain = new StringBuilder(text.length());
    int at = 0;
    for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
      int close = text.indexOf('>', open);
      if (close < 0) {
        break;
      }
      plain.append(text, at, open).append(shown(text.substring(open + 1, close)));
      at = close + 1;
    }
    return plain
        .append(text, at, text.length())
        .toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String shown(String reference) {
    int bar = reference.indexOf('|');
    var target = bar < 0 ? reference : reference.substring(0, bar);
    var label = bar < 0 ? "" : reference.substring(bar + 1);
    return switch (target.isEmpty() ? ' ' : target.charAt(0)) {
      case '@' -> label.isEmpty() ? target : "@" + label;
      case '#' -> label.isEmpty() ? target : "#" + label;
      case '!' -> label.isEmpty() ? "@" + target.substring(1) : label;
      default -> label.isEmpty() || label.equals(target) ? target : label + " (" + target + ")";
    };
  }
}
