package graf.corpus.format.markup;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a manual page line by line: requests divide it, escapes stand for characters.
final class ManPage {
  private static final Set<String> INLINE =
      Set.of(
          "Ac", "Ad", "Ao", "Ap", "Aq", "Ar", "At", "Bc", "Bo", "Bq", "Brc", "Bro", "Brq", "Bx",
          "Cd", "Cm", "Dc", "Do", "Dq", "Dv", "Ec", "Em", "En", "Eo", "Er", "Ev", "Fa", "Fl", "Fn",
          "Ft", "Ic", "In", "Li", "Lk", "Ms", "Mt", "Nm", "No", "Ns", "Nx", "Oc", "Oo", "Op", "Os",
          "Ox", "Pa", "Pc", "Pf", "Po", "Pq", "Qc", "Ql", "Qo", "Qq", "Sc", "So", "Sq", "St", "Sx",
          "Sy", "Tn", "Ux", "Va", "Vt", "Xc", "Xo", "Xr");
  private static final Set<String> ARGUMENTS =
      Set.of(
          "B", "I", "BR", "RB", "BI", "IB", "IR", "RI", "SM", "SB", "MR", "UR", "MT", "OP", "SY");
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "PP", "P", "LP", "TP", "TQ", "HP", "sp", "Pp", "Lp", "It", "RS", "RE", "br", "El", "Bl");
  private final String source;
  private final LineStarts lines;
  private final BlockText text;
  private final ManText words;
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String date;
  private Kind kind = Kind.PARAGRAPH;
  private int skippedTo;

  ManPage(String source) {
    this.source = source;
    this.lines = LineStarts.of(source);
    this.text = new BlockText(lines);
    this.words = new ManText(source, text);
  }

  List<Block> blocks() {
    return blocks;
  }

  @Nullable String title() {
    return title;
  }

  @Nullable String date() {
    return date;
  }

  void read() {
    for (int number = 1; number <= lines.count(); number++) {
      if (number > skippedTo) {
        line(number);
      }
    }
    end();
  }

  private void line(int number) {
    int start = lines.start(number);
    int stop = Math.min(lines.end(number), source.length());
    int end = start + source.substring(start, stop).stripTrailing().length();
    if (end == start) {
      gap();
    } else if (source.charAt(start) == '.' || source.charAt(start) == '\'') {
      request(number, start + 1, end);
    } else {
      divide();
      words.add(start, end);
    }
  }

  private void gap() {
    if (!words.isVerbatim) {
      end();
    } else if (!text.isEmpty()) {
      text.addBetween("\n");
    }
  }

  private void divide() {
    if (!text.isEmpty()) {
      if (words.isVerbatim) {
        text.addBetween("\n");
      } else {
        text.space();
      }
    }
  }

  private void request(int number, int start, int end) {
    int from = start;
    while (from < end && source.charAt(from) <= ' ') {
      from++;
    }
    int behind = from;
    while (behind < end && source.charAt(behind) > ' ') {
      behind++;
    }
    var name = source.substring(from, behind);
    var arguments = arguments(behind, end);
    switch (name) {
      case "TH", "Dt" -> head(arguments);
      case "Dd" -> date = source.substring(behind, end).strip();
      case "SH", "Sh" -> heading(arguments, 1);
      case "SS", "Ss" -> heading(arguments, 2);
      case "nf", "EX", "Bd" -> {
        end();
        words.isVerbatim = true;
      }
      case "fi", "EE", "Ed" -> {
        end();
        words.isVerbatim = false;
      }
      case "IP" -> {
        end();
        addAll(arguments.isEmpty() ? arguments : arguments.subList(0, 1));
        kind = Kind.LIST_ITEM;
      }
      case "Nd" -> {
        text.addBetween(" — ");
        addAll(arguments);
      }
      case "de", "am", "ig" -> skippedTo = endOfDefinition(number);
      default -> other(name, arguments);
    }
  }

  private void other(String name, List<int[]> arguments) {
    if (PARAGRAPHS.contains(name)) {
      end();
      kind = Set.of("TP", "TQ", "HP", "It").contains(name) ? Kind.LIST_ITEM : Kind.PARAGRAPH;
      if (name.equals("It")) {
        addInline(arguments);
      }
    } else if (ARGUMENTS.contains(name)) {
      divide();
      boolean alternate = name.length() == 2 && !name.equals("SM") && !name.equals("SB");
      for (var argument : arguments) {
        if (!alternate) {
          text.space();
        }
        words.add(argument[0], argument[1]);
      }
    } else if (INLINE.contains(name)) {
      divide();
      if (name.equals("Nm") && arguments.isEmpty() && title != null) {
        words.addWords(title, lines.start(1));
      }
      addInline(arguments);
    }
  }

  private void head(List<int[]> arguments) {
    if (title == null && !arguments.isEmpty()) {
      title = written(arguments.getFirst()).toLowerCase(Locale.ROOT);
      date = arguments.size() > 2 ? written(arguments.get(2)) : date;
    }
  }

  private String written(int[] argument) {
    return source.substring(argument[0], argument[1]).replace("\\-", "-");
  }

  private void heading(List<int[]> arguments, int level) {
    end();
    addAll(arguments);
    if (!text.isEmpty()) {
      blocks.add(text.take(Kind.HEADING, level));
    }
    kind = Kind.PARAGRAPH;
  }

  private void addAll(List<int[]> arguments) {
    for (var argument : arguments) {
      text.space();
      words.add(argument[0], argument[1]);
    }
  }

  /// Adds the words of mdoc, where the names of macros may stand among them.
  private void addInline(List<int[]> arguments) {
    for (var argument : arguments) {
      var word = source.substring(argument[0], argument[1]);
      if (INLINE.contains(word)) {
        continue;
      }
      if (word.length() > 1 || ".,:;)]".indexOf(word.charAt(0)) < 0) {
        text.space();
      }
      words.add(argument[0], argument[1]);
    }
  }

  private int endOfDefinition(int number) {
    int at = number + 1;
    while (at <= lines.count() && !source.startsWith("..", lines.start(at))) {
      at++;
    }
    return at;
  }

  /// Returns the places of a request's arguments, those in quotes without them.
  private List<int[]> arguments(int start, int end) {
    var found = new ArrayList<int[]>();
    int at = start;
    while (at < end) {
      while (at < end && source.charAt(at) <= ' ') {
        at++;
      }
      int from = at;
      if (at < end && source.charAt(at) == '"') {
        int close = source.indexOf('"', at + 1);
        at = close < 0 || close > end ? end : close;
        found.add(new int[] {from + 1, at++});
      } else {
        while (at < end && source.charAt(at) > ' ') {
          at += source.charAt(at) == '\\' && at + 1 < end ? 2 : 1;
        }
        if (at > from) {
          found.add(new int[] {from, Math.min(at, end)});
        }
      }
    }
    return found;
  }

  private void end() {
    if (!text.isEmpty()) {
      boolean isCode = words.isVerbatim;
      blocks.add(
          isCode ? text.take(Kind.CODE, 0) : text.take(kind, kind == Kind.LIST_ITEM ? 1 : 0));
    } else {
      text.take(Kind.PARAGRAPH, 0);
    }
    kind = Kind.PARAGRAPH;
  }
}
