package graf.corpus.format.markup;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a LaTeX document from command to command.
final class LatexBlocks {
  private static final Pattern NAME =
      Pattern.compile(
          "\\\\(?:re)?(?:newcommand|providecommand)\\*?\\s*\\{?\\\\([A-Za-z]+)\\}?\\s*\\{([^{}\\\\#]*)\\}"
              + "|\\\\def\\s*\\\\([A-Za-z]+)\\s*\\{([^{}\\\\#]*)\\}");
  private static final int DEEPEST = 200;

  private final String source;
  private final LatexArguments arguments;
  private final BlockText text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<int[]> notes = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private Kind kind = Kind.PARAGRAPH;
  private int lists;
  private int tables;
  private int depth;
  private boolean readsNotes = true;
  private boolean inNotes;

  LatexBlocks(String source) {
    this.source = source;
    arguments = new LatexArguments(source);
    this.text = new BlockText(LineStarts.of(source));
    var defined = NAME.matcher(source);
    while (defined.find()) {
      boolean isDef = defined.group(1) == null;
      names.putIfAbsent(defined.group(isDef ? 3 : 1), defined.group(isDef ? 4 : 2));
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  void read() {
    int start = source.indexOf("\\begin{document}");
    int end = source.indexOf("\\end{document}", Math.max(0, start));
    if (start >= 0) {
      declared("\\title", start, Kind.HEADING);
      // With where they work, and the notes on them.
      declared("\\author", start, Kind.PARAGRAPH);
    }
    add(start < 0 ? 0 : start + "\\begin{document}".length(), end < 0 ? source.length() : end);
    end();
  }

  /// The title stands in front of the text that it heads.
  private void declared(String command, int end, Kind as) {
    int at = source.indexOf(command + "{");
    if (at >= 0 && at < end) {
      int open = at + command.length();
      add(open + 1, arguments.closing(open, '{', '}'));
      end(as, as == Kind.HEADING ? 1 : 0);
      end();
    }
  }

  @Nullable String title() {
    return argument("\\title");
  }

  List<String> authors() {
    var written = argument("\\author");
    if (written == null) {
      return List.of();
    }
    var authors = new ArrayList<String>();
    for (var author : written.split("\n", -1)) {
      if (!author.isBlank()) {
        authors.add(author.strip());
      }
    }
    return authors;
  }

  @Nullable String date() {
    return argument("\\date");
  }

  /// Returns the argument of a command as it would be set; its lines are those of `\and` and `\\`.
  private @Nullable String argument(String command) {
    int at = source.indexOf(command + "{");
    if (at < 0) {
      return null;
    }
    int open = at + command.length();
    var inner = source.substring(open + 1, arguments.closing(open, '{', '}'));
    var read = new LatexBlocks(inner.replace("\\and", "\n\n"));
    read.names.putAll(names);
    read.readsNotes = false;
    read.add(0, read.source.length());
    read.end();
    read.blocks.removeIf(block -> block.text().isBlank());
    return read.blocks.isEmpty()
        ? null
        : String.join(
            "\n", read.blocks.stream().map(block -> firstLine(block.text())).distinct().toList());
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private void add(int start, int end) {
    if (++depth > DEEPEST) {
      depth--;
      return;
    }
    int at = start;
    while (at < end) {
      at = Math.max(at + 1, one(at, end));
    }
    depth--;
  }

  /// Adds what begins at `at` and returns what is behind it.
  private int one(int at, int end) {
    char c = source.charAt(at);
    return switch (c) {
      case '\\' -> at + 1 < end ? command(at, end) : end;
      case '%' -> behindRemark(at, end);
      case '{', '}', '$' -> at + 1;
      case '~' -> space(at);
      case '&' -> cell(at);
      case '\n' -> newLine(at, end);
      case '-' -> dash(at, end);
      case '`', '\'' -> quote(at, end);
      default -> {
        if (BlockText.isSpace(c)) {
          text.space();
        } else {
          text.add(c, at);
        }
        yield at + 1;
      }
    };
  }

  private int space(int at) {
    text.space();
    return at + 1;
  }

  private int cell(int at) {
    if (tables > 0 && !text.isEmpty()) {
      text.addBetween(" | ");
    } else {
      text.space();
    }
    return at + 1;
  }

  /// A remark goes on to the next line's first letter.
  private int behindRemark(int at, int end) {
    int line = source.indexOf('\n', at);
    if (line < 0 || line >= end) {
      return end;
    }
    int next = line + 1;
    while (next < end && (source.charAt(next) == ' ' || source.charAt(next) == '\t')) {
      next++;
    }
    return next < end && source.charAt(next) == '\n' ? line : next;
  }

  private int newLine(int at, int end) {
    int next = at + 1;
    boolean isBlank = false;
    while (next < end && source.charAt(next) <= ' ') {
      isBlank |= source.charAt(next) == '\n';
      next++;
    }
    if (isBlank && tables == 0) {
      end();
    } else {
      text.space();
    }
    return next;
  }

  private int dash(int at, int end) {
    int behind = at;
    while (behind < end && behind < at + 3 && source.charAt(behind) == '-') {
      behind++;
    }
    text.add(behind == at + 1 ? '-' : behind == at + 2 ? '–' : '—', at);
    return behind;
  }

  private int quote(int at, int end) {
    char c = source.charAt(at);
    boolean isDouble = at + 1 < end && source.charAt(at + 1) == c;
    text.add(c == '`' ? (isDouble ? '“' : '‘') : isDouble ? '”' : '’', at);
    return isDouble ? at + 2 : at + 1;
  }

  private int command(int at, int end) {
    char c = source.charAt(at + 1);
    if (!Character.isLetter(c)) {
      return sign(at, end, c);
    }
    int behind = at + 1;
    while (behind < end && isLetter(source.charAt(behind))) {
      behind++;
    }
    var name = source.substring(at + 1, behind);
    if (behind < end && source.charAt(behind) == '*') {
      behind++;
    }
    if (name.length() == 1 && LatexSigns.isAccent(c)) {
      return accent(at, behind, end, c);
    }
    return named(name, at, behind, end);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int sign(int at, int end, char c) {
    if (LatexSigns.isAccent(c)) {
      return accent(at, at + 2, end, c);
    }
    switch (c) {
      case '\\' -> lineEnd();
      case '-', '/', '(', ')', '@' -> {}
      case '[', ']' -> text.space();
      case ',', ' ', ';', ':', '!', '\n' -> text.space();
      default -> text.add(c, at);
    }
    return at + 2;
  }

  private void lineEnd() {
    if (tables > 0) {
      end(Kind.TABLE_ROW, 0);
    } else {
      text.lineBreak();
    }
  }

  private int accent(int at, int behind, int end, char accent) {
    int letter = behind;
    while (letter < end && (source.charAt(letter) == ' ' || source.charAt(letter) == '{')) {
      letter++;
    }
    if (letter >= end) {
      return end;
    }
    char base = source.charAt(letter);
    int next = letter + 1;
    if (base == '\\' && next < end) {
      base = source.charAt(next++) == 'j' ? 'ȷ' : 'ı';
      while (next < end && source.charAt(next) == ' ') {
        next++;
      }
    }
    var accented = LatexSigns.accented(accent, base);
    for (int i = 0; i < accented.length(); i++) {
      text.add(accented.charAt(i), at);
    }
    boolean isBraced = source.substring(behind, letter).indexOf('{') >= 0;
    while (isBraced && next < end && source.charAt(next) == ' ') {
      next++;
    }
    return isBraced && next < end && source.charAt(next) == '}' ? next + 1 : next;
  }

  private int named(String name, int at, int behind, int end) {
    int section = LatexCommands.SECTIONS.indexOf(name);
    if (section >= 0) {
      return heading(section, behind, end);
    }
    var sign = LatexSigns.sign(name);
    var meant = sign == null ? names.get(name) : sign;
    if (meant != null) {
      return words(meant, at, behind, end);
    }
    if (LatexCommands.NOTES.contains(name)) {
      int open = arguments.behindOptions(behind, end);
      if (open < end && source.charAt(open) == '{') {
        int close = arguments.closing(open, '{', '}');
        if (readsNotes) {
          notes.add(new int[] {open + 1, Math.min(close, end)});
        }
        return close + 1;
      }
      return open;
    }
    return switch (name) {
      case "begin" -> begin(behind, end);
      case "end" -> endEnvironment(behind, end);
      case "item" -> item(behind, end);
      case "title", "author", "date", "def" -> arguments.passedOver(behind, end, 1);
      case "verb" -> verb(behind, end);
      case "caption" -> part(behind, end);
      case "par" -> {
        end();
        yield behind;
      }
      default -> other(name, behind, end);
    };
  }

  private int other(String name, int behind, int end) {
    var silent = LatexCommands.SILENT.get(name);
    if (silent != null) {
      if (name.equals("bibitem")) {
        end();
        kind = Kind.LIST_ITEM;
      }
      return arguments.passedOver(behind, end, silent);
    }
    if (LatexCommands.MARKS.contains(name) || LatexCommands.PARTS.contains(name)) {
      text.space();
      return arguments.behindOptions(behind, end);
    }
    int next = behind;
    while (next < end && source.charAt(next) == ' ') {
      next++;
    }
    // A command eats the spaces behind it, and stands where words may have to be kept apart.
    if (next > behind) {
      text.space();
    }
    return next < end && source.charAt(next) == '[' ? arguments.behindOptions(next, end) : next;
  }

  private int words(String words, int at, int behind, int end) {
    for (int i = 0; i < words.length(); i++) {
      if (BlockText.isSpace(words.charAt(i))) {
        text.space();
      } else {
        text.add(words.charAt(i), at);
      }
    }
    int next = behind;
    while (next < end && (source.charAt(next) == ' ' || source.charAt(next) == '\t')) {
      next++;
    }
    return next;
  }

  private int heading(int section, int behind, int end) {
    end();
    int open = arguments.behindOptions(behind, end);
    if (open >= end || source.charAt(open) != '{') {
      return open;
    }
    int close = arguments.closing(open, '{', '}');
    add(open + 1, Math.min(close, end));
    end(Kind.HEADING, Math.min(6, section + 1));
    end();
    return close + 1;
  }

  private int part(int behind, int end) {
    int open = arguments.behindOptions(behind, end);
    if (open >= end || source.charAt(open) != '{') {
      return open;
    }
    int close = arguments.closing(open, '{', '}');
    end();
    add(open + 1, Math.min(close, end));
    end();
    return close + 1;
  }

  private int begin(int behind, int end) {
    if (behind >= end || source.charAt(behind) != '{') {
      return behind;
    }
    int close = arguments.closing(behind, '{', '}');
    var name = source.substring(behind + 1, Math.min(close, end));
    var plain = name.replace("*", "");
    int next = arguments.behindOptions(close + 1, end);
    if (LatexCommands.WITH_ARGUMENT.contains(plain)) {
      next =
          arguments.passedOver(
              next, end, plain.equals("tabularx") || name.equals("tabular*") ? 2 : 1);
    }
    if (LatexCommands.VERBATIM.contains(name)) {
      return verbatim(name, next, end);
    }
    if (plain.equals("comment")) {
      int stop = source.indexOf("\\end{comment}", next);
      return stop < 0 ? end : stop;
    }
    end();
    if (isTable(plain)) {
      tables++;
    } else if (isList(plain)) {
      lists++;
    }
    return next;
  }

  private static boolean isTable(String name) {
    return name.startsWith("tabular") || name.equals("longtable") || name.equals("array");
  }

  private static boolean isList(String name) {
    return name.equals("itemize") || name.equals("enumerate") || name.equals("description");
  }

  private int endEnvironment(int behind, int end) {
    if (behind >= end || source.charAt(behind) != '{') {
      return behind;
    }
    int close = arguments.closing(behind, '{', '}');
    var name = source.substring(behind + 1, Math.min(close, end)).replace("*", "");
    if (isTable(name)) {
      end(Kind.TABLE_ROW, 0);
      tables = Math.max(0, tables - 1);
    }
    end();
    lists = isList(name) ? Math.max(0, lists - 1) : lists;
    return close + 1;
  }

  private int verbatim(String name, int start, int end) {
    end();
    int stop = source.indexOf("\\end{" + name + "}", start);
    int close = stop < 0 ? end : stop;
    int from = start;
    while (from < close && source.charAt(from) == '\n') {
      from++;
    }
    int to = close;
    while (to > from && source.charAt(to - 1) <= ' ') {
      to--;
    }
    for (int i = from; i < to; i++) {
      text.add(source.charAt(i), i);
    }
    end(Kind.CODE, 0);
    return stop < 0 ? end : stop + name.length() + "\\end{}".length();
  }

  private int verb(int behind, int end) {
    int close = behind < end ? source.indexOf(source.charAt(behind), behind + 1) : -1;
    if (close < 0 || close > end) {
      return behind;
    }
    text.addFolded(source, behind + 1, close);
    return close + 1;
  }

  private int item(int behind, int end) {
    end();
    kind = Kind.LIST_ITEM;
    int next = behind;
    while (next < end && source.charAt(next) <= ' ') {
      next++;
    }
    if (next < end && source.charAt(next) == '[') {
      int close = arguments.closing(next, '[', ']');
      add(next + 1, Math.min(close, end));
      text.space();
      return close + 1;
    }
    return next;
  }

  private void end() {
    end(kind, kind == Kind.LIST_ITEM ? Math.max(1, lists) : 0);
    kind = Kind.PARAGRAPH;
    if (inNotes) {
      return;
    }
    inNotes = true;
    while (!notes.isEmpty()) {
      var note = notes.removeFirst();
      add(note[0], note[1]);
      end();
    }
    inNotes = false;
  }

  private void end(Kind as, int level) {
    if (!text.isEmpty()) {
      blocks.add(text.take(as, level));
    }
  }
}
