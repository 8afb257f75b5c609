package graf.corpus.format.mail;

import java.util.ArrayList;
import java.util.List;

/// The few lines about the writer at the end of what they wrote, behind a line of two hyphens.
///
/// Only what is short, last and no prose is taken for one: a line of hyphens with more of the mail
/// behind it divides its items.
final class Signature {
  private static final int MOST_LINES = 8;
  private static final int WIDEST_LINE = 100;

  /// Of what may stand behind its first lines: a second address, a motto.
  private static final int LONGEST_REST = 200;

  private static final int MOST_REST_LINES = 12;

  /// Legal small print follows some; no item of a list is as long.
  private static final int SMALL_PRINT = 300;

  private static final int FEWEST_WORDS_OF_PROSE = 6;

  private final List<TextLine> lines;

  private Signature(List<TextLine> lines) {
    this.lines = lines;
  }

  /// Returns `lines` without the signature of whoever wrote them, and without the lines of hyphens
  /// that divide items.
  static List<TextLine> removedFrom(List<TextLine> lines) {
    return new Signature(lines).removed();
  }

  private List<TextLine> removed() {
    int last = -1;
    int separators = 0;
    int end = endOfOwn();
    for (int i = 0; i < end; i++) {
      if (lines.get(i).isSeparator()) {
        last = i;
        separators++;
      }
    }
    var kept = new ArrayList<TextLine>();
    boolean isSignature = last >= 0 && isSignature(last, end, separators);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean signs =
          isSignature && i >= last && i < end && !isProse(paragraphAround(i, last, end));
      if (line.isSeparator() || signs) {
        kept.add(new TextLine(line.quoted(), "", line.number(), TextLine.BREAK));
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  /// Returns where what others wrote begins, behind the first line of hyphens.
  private int endOfOwn() {
    boolean separated = false;
    for (int i = 0; i < lines.size(); i++) {
      if (separated && OlderMail.begins(lines, i)) {
        return i;
      }
      separated |= lines.get(i).isSeparator();
    }
    return lines.size();
  }

  private boolean isSignature(int separator, int end, int separators) {
    var first = paragraph(separator + 1, end);
    if (first.isEmpty() || first.size() > MOST_LINES || isWide(first)) {
      return false;
    }
    boolean isSure = separators == 1 && lines.get(separator).text().equals("-- ");
    if (!isSure && isProse(first)) {
      return false;
    }
    int rest = separator + 1 + first.size();
    while (rest < end) {
      var next = paragraph(rest, end);
      if (isProse(next) && length(next) < SMALL_PRINT) {
        return false;
      }
      rest += Math.max(1, next.size());
    }
    return true;
  }

  /// Returns the lines from `start` on up to a blank one.
  private List<TextLine> paragraph(int start, int end) {
    int stop = start;
    while (stop < end && !lines.get(stop).isBlank()) {
      stop++;
    }
    return lines.subList(start, stop);
  }

  /// What is around line `at`, where it is another paragraph than the signature's first; that one
  /// goes whatever it says.
  private List<TextLine> paragraphAround(int at, int separator, int end) {
    int start = at;
    while (start > separator + 1 && !lines.get(start - 1).isBlank()) {
      start--;
    }
    return start == separator + 1 || start == separator ? List.of() : paragraph(start, end);
  }

  private static boolean isWide(List<TextLine> lines) {
    return lines.stream().anyMatch(line -> line.text().length() > WIDEST_LINE);
  }

  private static int length(List<TextLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  /// Sentences, or more than fits beside a name.
  private static boolean isProse(List<TextLine> lines) {
    if (lines.isEmpty()) {
      return false;
    }
    if (lines.size() > MOST_REST_LINES || length(lines) > LONGEST_REST) {
      return true;
    }
    var last = lines.getLast().text().strip();
    boolean ends = !last.isEmpty() && ".!?…。！？".indexOf(last.charAt(last.length() - 1)) >= 0;
    return ends && words(lines) >= FEWEST_WORDS_OF_PROSE;
  }

  private static int words(List<TextLine> lines) {
    int words = 0;
    for (var line : lines) {
      boolean inside = false;
      for (int i = 0; i < line.text().length(); i++) {
        boolean letter = Character.isLetter(line.text().charAt(i));
        words += letter && !inside ? 1 : 0;
        inside = letter;
      }
    }
    return words;
  }
}
