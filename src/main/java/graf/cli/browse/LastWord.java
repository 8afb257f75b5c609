package graf.cli.browse;

import graf.search.SearchResults;

/// The word that is being typed: until it is one that the index knows, it stands for all that begin
/// so.
final class LastWord {
  /// Fewer letters begin too much.
  private static final int SHORTEST = 2;

  private LastWord() {}

  /// Whether `text` ends in a word of letters that stands nowhere, by its answer.
  static boolean isUnfinished(String text, SearchResults results) {
    if (results.allWords() > 0) {
      return false;
    }
    int start = text.length();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    var word = text.substring(start);
    boolean isBare = start == 0 || " +(-".indexOf(text.charAt(start - 1)) >= 0;
    if (!isBare || word.length() < SHORTEST || quotes(text) % 2 == 1) {
      return false;
    }
    for (var missing : results.advice().missing()) {
      if (missing.word().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '"').count();
  }
}
