package graf.corpus.format.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Joins lines as they are set on a page to the text that they are: a word that is cut at the end
/// of a line becomes whole, and a compound that happens to be broken at its hyphen keeps it.
final class LineEnds {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char HYPHEN = '\u2010';

  /// Words in front of which a hyphen stands for the rest of a compound (`Haupt- und Nebenwege`).
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "und", "oder", "bzw", "bis", "sowie", "and", "or", "to", "en", "of", "och", "eller", "og",
          "et", "ou", "y", "o", "e", "i", "lub", "a", "nebo");

  private final Set<String> compounds = new HashSet<>();

  /// @param pages a compound that stands whole in one of their lines is known
  LineEnds(List<PdfPage> pages) {
    for (var page : pages) {
      for (var paragraph : page.paragraphs()) {
        paragraph.forEach(line -> learn(line.text()));
      }
    }
  }

  private void learn(String line) {
    for (int dash = line.indexOf('-'); dash >= 0; dash = line.indexOf('-', dash + 1)) {
      var front = lastWord(line, dash);
      var back = firstWord(line, dash + 1);
      if (!front.isEmpty() && !back.isEmpty()) {
        compounds.add(lower(front + "-" + back));
      }
    }
  }

  /// Adds `line` to the lines of its paragraph before it.
  void join(StringBuilder text, String line) {
    int last = text.length() - 1;
    if (last > 0 && isCut(text, line)) {
      if (!isCompound(text, line)) {
        text.setLength(last);
      }
    } else if (last >= 0 && !isDoubleName(text, line)) {
      text.append(' ');
    }
    text.append(line);
  }

  static boolean isCut(CharSequence text, String line) {
    int last = text.length() - 1;
    if (line.isEmpty() || last < 1) {
      return false;
    }
    return switch (text.charAt(last)) {
      case SOFT_HYPHEN -> true;
      case '-', HYPHEN -> {
        var front = lastWord(text, last);
        var back = firstWord(line, 0);
        yield !front.isEmpty()
            && !CONJUNCTIONS.contains(back)
            && (Character.isLowerCase(line.codePointAt(0)) || areCapitals(front, back));
      }
      default -> false;
    };
  }

  /// Says whether both are set in capitals, as the halves of a word are.
  private static boolean areCapitals(String front, String back) {
    return front.length() > 1
        && back.length() > 1
        && front.equals(front.toUpperCase(Locale.ROOT))
        && back.equals(back.toUpperCase(Locale.ROOT));
  }

  private static boolean isDoubleName(StringBuilder text, String line) {
    int last = text.length() - 1;
    return last > 0
        && text.charAt(last) == '-'
        && Character.isLetter(text.charAt(last - 1))
        && Character.isUpperCase(line.codePointAt(0));
  }

  private boolean isCompound(StringBuilder text, String line) {
    int last = text.length() - 1;
    return text.charAt(last) == '-'
        && compounds.contains(lower(lastWord(text, last) + "-" + firstWord(line, 0)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
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
