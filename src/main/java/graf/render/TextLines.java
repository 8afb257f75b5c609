package graf.render;

import graf.passage.TextRange;
import java.util.ArrayList;
import java.util.List;

/// A passage's text in the lines in which it is to be read: prose that was broken at a width is put
/// together again, and lines that mean something stay: code, lists, tables, verse.
final class TextLines {
  /// No prose is broken at a smaller width, nor at a larger one.
  private static final int NARROWEST = 40;

  private static final int WIDEST = 120;

  private static final String GAP = "   ";

  private final String text;
  private final List<TextRange> marks;
  private final List<TextRange> lines;

  /// Whether all lines but the first are indented alike, as those of prose in a memo are.
  private final boolean isEven;

  /// The smallest gap that is layout: in a table narrow columns stand closer than elsewhere.
  private final String gap;

  private final int width;
  private final boolean isVerse;

  private TextLines(String text, List<TextRange> marks) {
    this.text = text;
    this.marks = marks;
    lines = lines(text);
    isEven = isEven();
    gap = hasColumns() ? GAP.substring(1) : GAP;
    int widest = 0;
    for (TextRange line : lines) {
      if (!isSet(shown(line))) {
        widest = Math.max(widest, cells(shown(line)));
      }
    }
    width = widest;
    isVerse = isVerse();
  }

  /// A line to be read.
  ///
  /// @param isSet whether its spaces are its layout, so that it is cut where it is too long, and
  ///   not broken
  record Line(MarkedText text, boolean isSet) {}

  /// Returns the lines of `text`, of which `marks` are marked; none is empty.
  static List<Line> of(String text, List<TextRange> marks) {
    return text.indexOf('\n') < 0
        ? List.of(new Line(MarkedText.folded(text, marks), false))
        : new TextLines(text, marks).joined();
  }

  private static List<TextRange> lines(String text) {
    var lines = new ArrayList<TextRange>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(new TextRange(start, end));
      start = end + 1;
    }
    lines.add(new TextRange(start, text.length()));
    return lines;
  }

  private String shown(TextRange line) {
    return text.substring(line.start(), line.end());
  }

  private List<Line> joined() {
    var joined = new ArrayList<Line>();
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !runsOn(lines.get(i - 1), lines.get(i))) {
        add(first, i - 1, joined);
        first = i;
      }
    }
    return joined;
  }

  private void add(int first, int last, List<Line> joined) {
    var part = new MarkedText(text, marks).part(lines.get(first).start(), lines.get(last).end());
    boolean isSet =
        first == last
            && (isSet(part.text()) || part.text().startsWith(" ") || part.text().startsWith("\t"));
    var shown =
        isSet
            ? MarkedText.set(part.text(), part.marks())
            : MarkedText.folded(part.text(), part.marks());
    if (!shown.text().isEmpty()) {
      joined.add(new Line(shown, isSet));
    }
  }

  /// Whether `next` goes on where `line` was full.
  private boolean runsOn(TextRange line, TextRange next) {
    var before = shown(line).stripTrailing();
    var after = shown(next);
    if (isVerse || width < NARROWEST || width > WIDEST || before.isEmpty() || after.isBlank()) {
      return false;
    }
    if (isSet(before) || isSet(after) || isItem(after.strip())) {
      return false;
    }
    return cells(before) + 1 + firstWord(after) >= width;
  }

  private static int firstWord(String line) {
    var clean = CleanText.name(line.strip());
    int end = clean.indexOf(' ');
    return Cells.of(end < 0 ? clean : clean.substring(0, end));
  }

  /// Whether the spaces of a line are its layout: it is indented, drawn, or holds a gap.
  private boolean isSet(String line) {
    var stripped = line.strip();
    if (stripped.isEmpty()) {
      return false;
    }
    char first = stripped.charAt(0);
    return (!isEven && Character.isWhitespace(line.charAt(0)))
        || first == '|'
        || isDrawn(first)
        || stripped.indexOf('\t') > 0
        || stripped.indexOf(gap) > 0
        || stripped.startsWith("+-");
  }

  /// Whether most lines hold a gap that no prose has.
  private boolean hasColumns() {
    int withGap = 0;
    for (TextRange line : lines) {
      withGap += shown(line).strip().indexOf(GAP) > 0 ? 1 : 0;
    }
    return withGap * 2 > lines.size();
  }

  private boolean isEven() {
    int first = -1;
    for (TextRange line : lines.subList(1, lines.size())) {
      var shown = shown(line);
      int indent = shown.length() - shown.stripLeading().length();
      if (!shown.isBlank()) {
        first = first < 0 ? indent : first;
        if (indent != first) {
          return false;
        }
      }
    }
    return true;
  }

  private static int cells(String line) {
    return Cells.of(CleanText.name(line.strip()));
  }

  private static boolean isDrawn(char c) {
    return c >= '\u2500' && c <= '\u259F';
  }

  private static boolean isItem(String line) {
    if (line.length() > 1 && "-*+•–—#>".indexOf(line.charAt(0)) >= 0) {
      return line.charAt(1) == ' ';
    }
    int end = 0;
    while (end < line.length() && end < 4 && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    boolean isNumbered = end > 0 && end <= 3 && end + 1 < line.length();
    return isNumbered
        && (line.charAt(end) == '.' || line.charAt(end) == ')')
        && line.charAt(end + 1) == ' '
        && (Character.isDigit(line.charAt(0)) || end == 1);
  }

  /// Whether the text is of lines that mean something: each begins with a capital, or few of them
  /// are as full as those of prose.
  private boolean isVerse() {
    int breaks = 0;
    int full = 0;
    int capitals = 0;
    for (int i = 1; i < lines.size(); i++) {
      var before = shown(lines.get(i - 1)).stripTrailing();
      var after = shown(lines.get(i));
      if (!before.isEmpty()
          && !after.isBlank()
          && !isSet(before)
          && !isSet(after)
          && !isItem(after.strip())) {
        breaks++;
        full += cells(before) + 1 + firstWord(after) >= width ? 1 : 0;
        capitals += Character.isUpperCase(after.strip().codePointAt(0)) ? 1 : 0;
      }
    }
    return breaks > 0 && (full * 2 < breaks || (breaks > 1 && capitals == breaks));
  }
}
