package graf.analysis;

import org.jspecify.annotations.Nullable;

/// What is written together with a word by an apostrophe and is none of its letters: articles and
/// prepositions before it (`l’`, `d’`, `dell’`), endings behind it (`’s`, `’ll`, `’da`).
///
/// They are known in a text of any language, since names keep those of their own.
final class Clitics {
  private static final int SHORTEST_NAME = 2;

  private Clitics() {}

  /// Returns `word`, whose apostrophes are plain ones, without its clitics; null where it has none.
  static @Nullable String without(String word, String language) {
    int first = word.indexOf('\'');
    if (first < 0 || isNegation(word)) {
      return null;
    }
    String rest = word;
    if (first > 0 && first + 1 < word.length() && isArticle(word, first)) {
      rest = word.substring(first + 1);
    }
    int last = rest.lastIndexOf('\'');
    if (last >= SHORTEST_NAME && isEnding(rest.substring(last + 1), language)) {
      rest = rest.substring(0, last);
    }
    return rest.length() == word.length() ? null : rest;
  }

  /// Whether `word` is one such as `don't`, whose parts are no words.
  static boolean isNegation(String word) {
    int length = word.length();
    return length > 3
        && word.charAt(length - 2) == '\''
        && isLetter(word, length - 1, 't')
        && isLetter(word, length - 3, 'n');
  }

  private static boolean isLetter(String word, int at, char letter) {
    return (word.charAt(at) | 0x20) == letter;
  }

  private static boolean isArticle(String word, int length) {
    return switch (lowerCase(word.substring(0, length))) {
      case "l", "d", "j", "m", "t", "s", "n", "c", "v", "qu" -> true;
      case "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu" -> true;
      case "un", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl" -> true;
      case "degl", "negl", "sugl", "quest", "quell", "bell", "sant", "anch", "ciascun" -> true;
      case "nessun", "tutt", "mezz", "senz", "cos", "dov", "com", "b" -> true;
      default -> false;
    };
  }

  /// Turkish writes all endings of a name so, Finnish and Estonian those of foreign ones; in Dutch
  /// they are those of the plural and make another form of the word.
  private static boolean isEnding(String ending, String language) {
    return switch (language) {
      case "tr", "az", "fi", "et" -> true;
      case "nl", "af" -> false;
      default ->
          switch (lowerCase(ending)) {
            case "s", "re", "ve", "ll", "d", "m" -> true;
            default -> false;
          };
    };
  }

  private static String lowerCase(String letters) {
    var lower = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
    }
    return lower.toString();
  }
}
