package graf.corpus.format.markup;

import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of an AsciiDoc document line by line.
final class AsciiDocBlocks {
  private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6})\\s+(\\S.*)");
  private static final Pattern ATTRIBUTE = Pattern.compile(":!?([\\w-]+)!?:(?:\\s+(.*))?");
  private static final Pattern DESCRIBING =
      Pattern.compile(":(?:description|keywords|subject|tags|page-tags):\\s");
  private static final Pattern AUTHOR = Pattern.compile("([^<>:=\\[]+?)\\s*<[^>]+@[^>]+>");
  private static final Pattern ITEM =
      Pattern.compile(
          "(\\*{1,5}|\\.{1,5}|-|\\d+\\.|[a-zA-Z]\\.|<(?:\\d+|\\.)>)\\s+(?:\\[[ x*]\\]\\s+)?(?=\\S)");
  private static final Pattern TERM = Pattern.compile("(\\S.*?):{2,4}(?:\\s+(\\S.*))?");
  private static final Pattern CODE_FENCE = Pattern.compile("-{4,}|\\.{4,}|`{3,}.*");
  private static final Pattern COMMENT_FENCE = Pattern.compile("/{4,}|\\+{4,}");
  private static final Pattern CONTAINER_FENCE = Pattern.compile("={4,}|\\*{4,}|_{4,}|--");
  private static final Pattern MACRO =
      Pattern.compile(
          "(?:(image|video|audio)|include|toc|(ifn?def)|ifeval|endif)::[^\\[]*(?:\\[(.*)\\])?\\s*");
  private static final Pattern QUOTE =
      Pattern.compile("\\[(?:quote|verse)(?:[.%#][^,]*)?(?:,\\s*(\\S.*))?\\]");
  private static final Pattern CELL_STYLE =
      Pattern.compile("(?:^|\\s)(?:\\d*(?:\\.\\d+)?[+*])?[<^>.]{0,3}[aehlmdsv]?$");
  private static final String UNDERLINES = "=-~^+";
  private static final InlineMarkup MARKUP =
      new InlineMarkup(
          "<<[^,>]+,([^>]+)>>",
          "<<([^>]+)>>",
          "footnote(?:ref)?:[^\\[\\s]*\\[(?<note>[^\\]]*)\\]",
          "indexterm:\\[[^\\]]*\\]",
          "(?:link|xref|mailto|kbd|btn|menu|pass|indexterm2|stem|latexmath|asciimath):"
              + "[^\\[\\s]*\\[([^\\]]*)\\]",
          "(?:image|icon):[^\\[\\s:]+\\[(?:([^\\],=\"]+)(?=[\\],]))?[^\\]]*\\]",
          "https?://[^\\[\\s]+\\[([^\\]]+)\\]",
          "\\(\\(\\([^)]*\\)\\)\\)",
          "\\(\\(([^()]+)\\)\\)",
          "\\{(?<name>[\\w-]+)\\}",
          "\\+\\+\\+(.+?)\\+\\+\\+",
          "`\\+(.+?)\\+`",
          "``(.+?)``",
          "(?<!\\w)`(?=\\S)([^`]+)`(?!\\w)",
          "\\*\\*(.+?)\\*\\*",
          "(?<![\\w*])\\*(?=[^\\s*])(.+?)(?<=\\S)\\*(?!\\w)",
          "(?<!\\w)_(?=[^\\s_])(.+?)(?<=\\S)_(?!\\w)",
          "\\[\\[[^\\]]*\\]\\]",
          "\\[[#.][^\\]\\s]*\\](?=[#*_`])",
          "\\[#[^\\]]*\\]",
          "(?<![\\w#&])#(?=[^\\s#])([^#]+)(?<=\\S)#(?!\\w)",
          "(?<=\\w)[~^](\\w{1,20})[~^]",
          " \\+$");

  private final MarkedUpLines lines;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<String> authors = new ArrayList<>();

  private AsciiDocBlocks(String source) {
    this.lines = new MarkedUpLines(source, MARKUP);
  }

  static AsciiDocBlocks of(String source) {
    var read = new AsciiDocBlocks(source);
    int at = 1;
    while (at <= read.lines.count()) {
      at = read.lines.line(at).isBlank() ? at + 1 : Math.max(at + 1, read.block(at));
    }
    return read;
  }

  List<Block> blocks() {
    return lines.blocks;
  }

  List<String> authors() {
    var author = attribute("author");
    return authors.isEmpty() && author != null ? List.of(author) : authors;
  }

  @Nullable String attribute(String... names) {
    for (var name : names) {
      var value = attributes.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /// Reads what begins at line `at` and returns the line behind it.
  private int block(int at) {
    var line = lines.line(at);
    if (DESCRIBING.matcher(line).lookingAt()) {
      lines.addPart(at, line.indexOf(':', 1) + 1, line.length(), Kind.PARAGRAPH, 0);
    }
    var heading = HEADING.matcher(line);
    if (heading.matches()) {
      return heading(at, heading.start(2), heading.group(1).length(), at + 1);
    }
    if (CODE_FENCE.matcher(line).matches() && !isUnderline(at)) {
      return fenced(at, line.startsWith("`") ? "```" : line);
    }
    if (COMMENT_FENCE.matcher(line).matches()) {
      int behind = behindFence(at, line);
      if (line.startsWith("+")) {
        lines.addHtml(at + 1, Math.max(at + 1, behind - 1));
      }
      return behind;
    }
    if (isUnderline(at + 1)) {
      return heading(at, 0, 1 + UNDERLINES.indexOf(lines.line(at + 1).charAt(0)), at + 2);
    }
    if (line.startsWith("|===") || line.startsWith("!===")) {
      return table(at);
    }
    if (line.equals(",===") || line.equals(":===")) {
      return separated(at, line.charAt(0));
    }
    if (MACRO.matcher(line).matches()) {
      return macro(at, line);
    }
    if (isAttributes(at, line)) {
      attribution(at, line);
      return at + 1;
    }
    return isSilent(line) ? at + 1 : text(at);
  }

  private boolean isSilent(String line) {
    var attribute = ATTRIBUTE.matcher(line);
    if (attribute.matches()) {
      if (attribute.group(2) != null) {
        attributes.putIfAbsent(attribute.group(1), attribute.group(2).strip());
        lines.names.putIfAbsent(attribute.group(1), attribute.group(2).strip());
      }
      return true;
    }
    return line.startsWith("//")
        || line.equals("+")
        || line.equals("'''")
        || line.equals("<<<")
        || CONTAINER_FENCE.matcher(line).matches();
  }

  /// Says that a line in brackets tells how the block below it is to look. Words with nothing below
  /// them are a text in brackets.
  private boolean isAttributes(int at, String line) {
    if (!line.startsWith("[") || !line.endsWith("]")) {
      return false;
    }
    var inner = line.substring(1, line.length() - 1);
    int comma = inner.indexOf(',');
    var first = comma < 0 ? inner : inner.substring(0, comma);
    boolean isProse =
        !first.isEmpty()
            && Character.isLetter(first.charAt(0))
            && first.indexOf('=') < 0
            && first.indexOf('"') < 0
            && first.strip().indexOf(' ') > 0;
    return !isProse || (!lines.line(at + 1).isBlank() && first.split(" ", -1).length < 3);
  }

  /// Who said what is quoted below, and where.
  private void attribution(int at, String line) {
    var style = QUOTE.matcher(line);
    if (style.matches() && style.group(1) != null) {
      lines.addPart(at, style.start(1), style.end(1), Kind.PARAGRAPH, 0);
    }
  }

  /// A picture is what stands in its place; a condition on one line holds the text itself.
  private int macro(int at, String line) {
    var macro = MACRO.matcher(line);
    if (macro.matches() && macro.group(3) != null) {
      int start = macro.start(3);
      int end = macro.end(3);
      if (macro.group(1) != null) {
        int comma = line.indexOf(',', start);
        end = comma > 0 ? comma : end;
        end = line.substring(start, end).contains("=") ? start : end;
      }
      if (macro.group(1) != null || macro.group(2) != null) {
        lines.addPart(at, start, end, Kind.PARAGRAPH, 0);
      }
    }
    return at + 1;
  }

  /// A title in two lines: the second is as long as the first, by one or two more or less.
  private boolean isUnderline(int at) {
    var under = lines.line(at);
    var title = lines.line(at - 1);
    return under.length() > 2
        && UNDERLINES.indexOf(under.charAt(0)) >= 0
        && under.chars().allMatch(c -> c == under.charAt(0))
        && !title.isBlank()
        && Character.isLetterOrDigit(title.charAt(0))
        && lines.line(at - 2).isBlank()
        && Math.abs(title.length() - under.length()) <= 2;
  }

  private int heading(int at, int column, int level, int behind) {
    boolean first = lines.blocks.isEmpty();
    lines.add(at, column);
    lines.end(Kind.HEADING, level);
    if (!first || level > 1) {
      return behind;
    }
    // Behind the document's title stand, up to a blank line, its authors and its revision.
    int next = behind;
    var author = AUTHOR.matcher(lines.line(next));
    while (author.lookingAt()) {
      authors.add(author.group(1).replace('_', ' ').strip());
      author.reset(lines.line(++next));
    }
    if (next > behind && !lines.line(next).isBlank() && !lines.line(next).startsWith(":")) {
      var revision = lines.line(next++);
      attributes.put("revdate", revision.substring(revision.indexOf(',') + 1).strip());
    }
    return next;
  }

  private int fenced(int at, String fence) {
    int behind = behindFence(at, fence);
    int last = lines.line(behind - 1).equals(fence) && behind - 1 > at ? behind - 1 : behind;
    if (last > at + 1) {
      lines.addCode(at + 1, last);
    }
    return behind;
  }

  private int behindFence(int at, String fence) {
    int end = at + 1;
    while (end <= lines.count() && !lines.line(end).equals(fence)) {
      end++;
    }
    return Math.min(end, lines.count()) + 1;
  }

  private int text(int at) {
    var line = lines.line(at);
    int indent = lines.indent(at);
    var item = ITEM.matcher(line.strip());
    if (item.lookingAt()) {
      int level =
          item.group(1).startsWith("*") || item.group(1).startsWith(".")
              ? item.group(1).length()
              : 1;
      return paragraph(at, indent + item.end(), Kind.LIST_ITEM, level);
    }
    var term = TERM.matcher(line);
    if (term.matches()) {
      return term.group(2) == null ? term(at) : paragraph(at, 0, Kind.LIST_ITEM, 1);
    }
    if (indent > 0) {
      int end = at + 1;
      while (!lines.line(end).isBlank()) {
        end++;
      }
      lines.addCode(at, end);
      return end;
    }
    boolean blockTitle = line.startsWith(".") && line.length() > 1 && line.charAt(1) != '.';
    return blockTitle ? title(at) : paragraph(at, 0, Kind.PARAGRAPH, 0);
  }

  private int term(int at) {
    lines.add(at, 0);
    return paragraph(at + 1, 0, Kind.LIST_ITEM, 1);
  }

  private int title(int at) {
    lines.add(at, 1);
    lines.end(Kind.PARAGRAPH, 0);
    return at + 1;
  }

  private int paragraph(int at, int column, Kind kind, int level) {
    int end = at + 1;
    while (end <= lines.count() && continues(end)) {
      end++;
    }
    lines.addAll(at, column, end);
    lines.end(kind, level);
    return end;
  }

  private boolean continues(int number) {
    var line = lines.line(number);
    return !line.isBlank()
        && !line.startsWith("//")
        && !MACRO.matcher(line).matches()
        && !line.equals("+")
        && !line.startsWith("|===")
        && !ITEM.matcher(line.strip()).lookingAt()
        && !CODE_FENCE.matcher(line).matches()
        && !CONTAINER_FENCE.matcher(line).matches()
        && !isAttributes(number, line);
  }

  private int table(int at) {
    int behind = behindFence(at, lines.line(at));
    for (int i = at + 1; i < behind - 1; i++) {
      row(i);
    }
    return behind;
  }

  /// A table whose cells stand between commas or colons.
  private int separated(int at, char separator) {
    int behind = behindFence(at, lines.line(at));
    new SeparatedRows(lines, separator).read(at + 1, behind - 1);
    return behind;
  }

  private void row(int number) {
    var line = lines.line(number);
    int bar = line.indexOf('|');
    if (bar < 0 && !line.isBlank()) {
      lines.add(number, 0);
    }
    while (bar >= 0) {
      int next = line.indexOf('|', bar + 1);
      int end = next < 0 ? line.length() : next;
      if (end > bar + 1) {
        var style = CELL_STYLE.matcher(line.substring(bar + 1, end));
        boolean isStyled = next >= 0 && style.find() && style.start() > 0;
        lines.addCell(number, bar + 1, isStyled ? bar + 1 + style.start() : end);
      }
      bar = next;
    }
    lines.end(Kind.TABLE_ROW, 0);
  }
}
