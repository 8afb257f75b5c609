package graf.corpus.format.office;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Joins lines as they are set on a page to the text that they are: a word that is cut at the end
/// of a line becomes whole, and a compound that happens to be broken at its hyphen keeps it.
final class LineEnds {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char HYPHEN = '\u2010';

  private final Set<String> compounds = new HashSet<>();

  /// @param pages the lines of the paragraphs of each page: a compound that stands whole in one of
  ///   them is known
  LineEnds(List<List<List<String>>> pages) {
    for (List<List<String>> page : pages) {
      for (List<String> paragraph : page) {
        paragraph.forEach(this::learn);
      }
    }
  }

  private void learn(String line) {
    for (int dash = line.indexOf('-'); dash >= 0; dash = line.indexOf('-', dash + 1)) {
      var front = lastWord(line, dash);
      var back = firstWord(line, dash + 1);
      if (!front.isEmpty() && !back.isEmpty()) {
        compounds.add(front + "-" + back);
      }
    }
  }

  /// Returns the lines of a paragraph as one.
  String joined(List<String> lines) {
    var text = new StringBuilder();
    for (String line : lines) {
      int last = text.length() - 1;
      if (last > 0 && isCut(text, line)) {
        if (!isCompound(text, line)) {
          text.setLength(last);
        }
      } else if (last >= 0) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  private static boolean isCut(StringBuilder text, String line) {
    int last = text.length() - 1;
    return switch (text.charAt(last)) {
      case SOFT_HYPHEN -> true;
      case '-', HYPHEN ->
          Character.isLetter(text.charAt(last - 1)) && Character.isLowerCase(line.codePointAt(0));
      default -> false;
    };
  }

  private boolean isCompound(StringBuilder text, String line) {
    int last = text.length() - 1;
    return text.charAt(last) == '-'
        && compounds.contains(lastWord(text, last) + "-" + firstWord(line, 0));
  }

  /// Returns the letters in front of `end`.
  private static String lastWord(CharSequence text, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, end).toString();
  }

  /// Returns the letters from `start` on.
  private static String firstWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
