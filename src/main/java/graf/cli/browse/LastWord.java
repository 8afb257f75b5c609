package graf.cli.browse;

/// The word that is being typed: until it is one that the index knows, it stands for all that begin
/// so.
final class LastWord {
  /// Fewer letters begin too much.
  private static final int SHORTEST = 2;

  private LastWord() {}

  /// Returns the word of letters in which `text` ends; empty where it ends otherwise, or within
  /// quotes.
  static String of(String text) {
    int start = text.length();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    var word = text.substring(start);
    boolean isBare = start == 0 || " +(-".indexOf(text.charAt(start - 1)) >= 0;
    return isBare && word.length() >= SHORTEST && quotes(text) % 2 == 0 ? word : "";
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '"').count();
  }
}
