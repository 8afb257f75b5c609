package graf.corpus.format.markup;

import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of an Org document line by line.
final class OrgBlocks {
  private static final Pattern HEADING =
      Pattern.compile(
          "(\\*+)\\s+(?:(?:TODO|DONE|NEXT|WAITING|HOLD|CANCELLED|CANCELED|STARTED)\\s+)?"
              + "(?:\\[#\\w\\]\\s+)?(?:COMMENT\\s+)?(.*?)(?:\\s+:([\\w@#%:]+):)?");
  private static final Pattern KEYWORD = Pattern.compile("#\\+(\\w+)(?:\\[.*?\\])?:\\s*(.*)");
  private static final Pattern BEGIN =
      Pattern.compile("#\\+begin_(\\w+)(?:\\s.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DRAWER = Pattern.compile(":[\\w-]+:\\s*");
  private static final Pattern PLANNING =
      Pattern.compile("(?:CLOSED|SCHEDULED|DEADLINE|CLOCK):\\s*[<\\[].*");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[-+]|\\d+[.)]|[a-zA-Z][.)])\\s+(?:\\[@\\d+\\]\\s+)?(?:\\[[ X-]\\]\\s+)?(?=\\S)");
  private static final Pattern NOTE = Pattern.compile("\\[fn:[\\w-]+\\]\\s*");
  private static final InlineMarkup MARKUP =
      new InlineMarkup(
          "\\[\\[[^\\]]*\\]\\[([^\\]]+)\\]\\]",
          "\\[\\[(?:file:|id:|\\*|#)?([^\\]]+)\\]\\]",
          "\\[fn:[\\w-]*:\\s*(?<note>[^\\]]*)\\]",
          "\\[fn:[\\w-]+\\]",
          "\\{\\{\\{(?<name>[\\w-]+)(?:\\([^)]*\\))?\\}\\}\\}",
          "<<<?([^<>]+)>>>?",
          "@@html:.*?@@",
          "(?<![\\w*])\\*(?=[^\\s*])([^*]+)(?<=\\S)\\*(?!\\w)",
          "(?<![\\w/:])/(?=[^\\s/])([^/]+)(?<=\\S)/(?![\\w/])",
          "(?<!\\w)_(?=[^\\s_])([^_]+)(?<=\\S)_(?!\\w)",
          "(?<![\\w=])=(?=[^\\s=])([^=]+)(?<=\\S)=(?![\\w=])",
          "(?<![\\w~])~(?=[^\\s~])([^~]+)(?<=\\S)~(?!\\w)",
          "(?<![\\w+])\\+(?=[^\\s+])([^+]+)(?<=\\S)\\+(?!\\w)",
          "(?<=\\w)[_^]\\{([^}]+)\\}",
          "\\\\\\\\$");

  private final MarkedUpLines lines;
  private final Map<String, String> keywords = new HashMap<>();

  private OrgBlocks(String source) {
    this.lines = new MarkedUpLines(source, MARKUP);
  }

  static OrgBlocks of(String source) {
    var read = new OrgBlocks(source);
    int at = 1;
    while (at <= read.lines.count()) {
      at = read.lines.line(at).isBlank() ? at + 1 : Math.max(at + 1, read.block(at));
    }
    return read;
  }

  List<Block> blocks() {
    return lines.blocks;
  }

  @Nullable String keyword(String name) {
    var value = keywords.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /// Reads what begins at line `at` and returns the line behind it.
  private int block(int at) {
    var line = lines.line(at);
    var stripped = line.strip();
    var heading = HEADING.matcher(line);
    if (heading.matches()) {
      lines.addPart(at, heading.start(2), heading.end(2), Kind.HEADING, heading.group(1).length());
      if (heading.group(3) != null) {
        lines.addPart(at, heading.start(3), heading.end(3), Kind.PARAGRAPH, 0);
      }
      return at + 1;
    }
    var begin = BEGIN.matcher(stripped);
    if (begin.matches()) {
      return region(at, begin.group(1).toLowerCase(Locale.ROOT));
    }
    if (stripped.startsWith("#+")) {
      return keyword(at, line);
    }
    if (DRAWER.matcher(stripped).matches() && drawerEnd(at) > at) {
      return drawerEnd(at) + 1;
    }
    if (stripped.equals("#") || stripped.startsWith("# ") || PLANNING.matcher(stripped).matches()) {
      return at + 1;
    }
    if (stripped.startsWith("|")) {
      return row(at, stripped);
    }
    return stripped.startsWith(": ") ? fixed(at) : text(at);
  }

  private int keyword(int at, String line) {
    var keyword = KEYWORD.matcher(line.strip());
    if (keyword.matches()) {
      var name = keyword.group(1).toLowerCase(Locale.ROOT);
      keywords.merge(name, keyword.group(2).strip(), (first, next) -> first + " " + next);
      if (name.equals("macro")) {
        var words = keyword.group(2).strip().split("\\s+", 2);
        lines.names.put(words[0], words.length > 1 ? words[1] : "");
      }
      boolean isText =
          switch (name) {
            case "filetags", "description", "keywords", "subtitle", "caption" -> true;
            default -> false;
          };
      if (isText) {
        lines.addPart(at, line.indexOf(':') + 1, line.length(), Kind.PARAGRAPH, 0);
      }
    }
    return at + 1;
  }

  /// What a region holds is code, a remark, or text like any other.
  private int region(int at, String name) {
    var end = "#+end_" + name;
    int close = at + 1;
    while (close <= lines.count() && !lines.line(close).strip().equalsIgnoreCase(end)) {
      close++;
    }
    if (close > lines.count()) {
      return at + 1;
    }
    switch (name) {
      case "src", "example" -> lines.addCode(at + 1, close);
      case "comment" -> {}
      case "export" -> {
        if (lines.line(at).toLowerCase(Locale.ROOT).contains("html")) {
          lines.addHtml(at + 1, close);
        }
      }
      default -> {
        return at + 1;
      }
    }
    return close + 1;
  }

  private int drawerEnd(int at) {
    for (int i = at + 1; i <= lines.count() && !HEADING.matcher(lines.line(i)).matches(); i++) {
      if (lines.line(i).strip().equalsIgnoreCase(":end:")) {
        return i;
      }
    }
    return at;
  }

  private int row(int at, String line) {
    if (line.startsWith("|-")) {
      return at + 1;
    }
    int indent = lines.indent(at);
    int from = 1;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == '|') {
        if (!line.substring(from, i).isBlank()) {
          lines.addCell(at, indent + from, indent + i);
        }
        from = i + 1;
      }
    }
    lines.end(Kind.TABLE_ROW, 0);
    return at + 1;
  }

  private int fixed(int at) {
    int end = at + 1;
    while (lines.line(end).strip().startsWith(": ")) {
      end++;
    }
    lines.addCode(at, end);
    return end;
  }

  private int text(int at) {
    var line = lines.line(at);
    int indent = lines.indent(at);
    var item = ITEM.matcher(line.strip());
    boolean isItem = item.lookingAt();
    var note = NOTE.matcher(line);
    int column = isItem ? indent + item.end() : note.lookingAt() ? note.end() : indent;
    int end = at + 1;
    while (end <= lines.count() && continues(end)) {
      end++;
    }
    lines.addAll(at, column, end);
    lines.end(isItem ? Kind.LIST_ITEM : Kind.PARAGRAPH, isItem ? 1 + indent / 2 : 0);
    return end;
  }

  private boolean continues(int number) {
    var line = lines.line(number);
    var stripped = line.strip();
    return !line.isBlank()
        && !HEADING.matcher(line).matches()
        && !ITEM.matcher(stripped).lookingAt()
        && !stripped.startsWith("#+")
        && !stripped.startsWith("# ")
        && !stripped.startsWith("|")
        && !NOTE.matcher(line).lookingAt()
        && !DRAWER.matcher(stripped).matches();
  }
}
