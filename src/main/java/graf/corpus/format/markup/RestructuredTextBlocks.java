package graf.corpus.format.markup;

import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of a reStructuredText document line by line.
final class RestructuredTextBlocks {
  private static final Pattern ITEM =
      Pattern.compile("(?:[-*+\u2022]|\\(?(?:\\d+|[a-zA-Z]|#)[.)])\\s+(?=\\S)");
  private static final Pattern FIELD = Pattern.compile(":([^:\\s][^:]*):(?:\\s+(.*))?");
  private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. ([\\w:+.-]+)::(?:\\s+(.*))?");
  private static final Pattern SUBSTITUTION =
      Pattern.compile(
          "(?m)^[ \\t]*\\.\\. \\|([^|\\n]+)\\|[ \\t]+(?:replace|unicode)::[ \\t]+(.+)$");
  private static final Set<String> CODE =
      Set.of(
          "code",
          "code-block",
          "sourcecode",
          "literalinclude",
          "parsed-literal",
          "doctest",
          "math");
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "include",
          "toctree",
          "contents",
          "index",
          "highlight",
          "automodule",
          "autoclass",
          "autofunction",
          "graphviz",
          "default-role");
  private static final InlineMarkup MARKUP =
      new InlineMarkup(
          "``(.+?)``",
          ":[\\w:.+-]+:`([^`<]+?)\\s*<[^`>]*>`",
          ":[\\w:.+-]+:`[~!]?([^`]+)`",
          "`([^`<]+?)\\s*<[^`>]*>`__?",
          "`([^`]+)`(?:__?)?",
          "(?<![\\w*])\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*",
          "(?<![\\w*])\\*(?=[^\\s*])(.+?)(?<=\\S)\\*",
          "(?<!\\w)\\|(?<name>[^|\\s][^|]*)\\|_{0,2}(?!\\w)",
          "\\[(?:#?\\w*|\\*)\\]_",
          "(?<=\\w)(__?)(?=[\\s.,;:!?)]|$)",
          "\\\\(\\S)",
          "\\\\\\s");

  private final MarkedUpLines lines;
  private final Map<String, List<String>> fields = new HashMap<>();
  private final List<String> adornments = new ArrayList<>();

  private RestructuredTextBlocks(String source) {
    this.lines = new MarkedUpLines(source, MARKUP);
    var names = SUBSTITUTION.matcher(source);
    while (names.find()) {
      lines.names.putIfAbsent(names.group(1), names.group(2).strip());
    }
  }

  static RestructuredTextBlocks of(String source) {
    var read = new RestructuredTextBlocks(source);
    read.read(1, read.lines.count() + 1);
    return read;
  }

  List<Block> blocks() {
    return lines.blocks;
  }

  @Nullable String field(String name) {
    var values = fields.get(name);
    return values == null ? null : values.getFirst();
  }

  List<String> fields(String... names) {
    var all = new ArrayList<String>();
    for (var name : names) {
      all.addAll(fields.getOrDefault(name, List.of()));
    }
    return all;
  }

  private void read(int from, int to) {
    int at = from;
    while (at < to) {
      at = lines.line(at).isEmpty() ? at + 1 : Math.max(at + 1, block(at, to));
    }
  }

  /// Reads what begins at line `at` and returns the line behind it.
  private int block(int at, int to) {
    var line = lines.line(at);
    var stripped = line.strip();
    if (isAdornment(line) && !lines.line(at + 1).isBlank() && line.equals(lines.line(at + 2))) {
      return heading(at + 1, line.charAt(0) + "over", at + 3);
    }
    if (isUnderlined(at)) {
      return heading(at, lines.line(at + 1).substring(0, 1), at + 2);
    }
    if (RestructuredTextTable.begins(stripped)) {
      return new RestructuredTextTable(lines, at).read();
    }
    if (stripped.startsWith(".. ") || stripped.equals("..")) {
      return explicit(at);
    }
    if (isAdornment(line) || stripped.startsWith("__ ")) {
      return at + 1;
    }
    if (FIELD.matcher(stripped).matches()) {
      return field(at);
    }
    if (stripped.startsWith(">>> ")) {
      int end = paragraphEnd(at, to);
      lines.addCode(at, end);
      return end;
    }
    return text(at, to);
  }

  private boolean isUnderlined(int at) {
    var title = lines.line(at);
    var under = lines.line(at + 1);
    return isAdornment(under)
        && lines.indent(at) == 0
        && !isAdornment(title)
        && under.length() >= Math.min(title.length(), 4)
        && under.length() + 3 >= title.length();
  }

  private static boolean isAdornment(String line) {
    if (line.length() < 2 || Character.isLetterOrDigit(line.charAt(0)) || line.charAt(0) <= ' ') {
      return false;
    }
    return line.chars().allMatch(c -> c == line.charAt(0)) && line.charAt(0) < 127;
  }

  private int heading(int title, String adornment, int behind) {
    if (!adornments.contains(adornment)) {
      adornments.add(adornment);
    }
    lines.add(title, 0);
    lines.end(Kind.HEADING, adornments.indexOf(adornment) + 1);
    return behind;
  }

  private int text(int at, int to) {
    var item = ITEM.matcher(lines.line(at).strip());
    int indent = lines.indent(at);
    if (item.lookingAt()) {
      return item(at, indent + item.end());
    }
    int end = paragraphEnd(at, to);
    boolean definition = end > at + 1 && lines.indent(at + 1) > indent;
    if (definition) {
      lines.add(at, 0);
      lines.end(Kind.PARAGRAPH, 0);
      return at + 1;
    }
    for (int i = at; i < end; i++) {
      lines.add(i, 0);
    }
    boolean literal = lines.line(end - 1).endsWith("::");
    lines.end(Kind.PARAGRAPH, 0);
    return literal ? literal(end, indent) : end;
  }

  private int item(int at, int content) {
    int end = at + 1;
    while (!lines.line(end).isEmpty()
        && lines.indent(end) >= content
        && !ITEM.matcher(lines.line(end).strip()).lookingAt()) {
      end++;
    }
    lines.add(at, content);
    for (int i = at + 1; i < end; i++) {
      lines.add(i, 0);
    }
    lines.end(Kind.LIST_ITEM, 1 + lines.indent(at) / 2);
    return lines.line(end - 1).endsWith("::") ? literal(end, lines.indent(at)) : end;
  }

  private int literal(int from, int indent) {
    int at = from;
    while (at <= lines.count() && lines.line(at).isEmpty()) {
      at++;
    }
    int end = lines.outdent(at, indent + 1);
    if (end > at) {
      lines.addCode(at, end);
    }
    return Math.max(from, end);
  }

  private int paragraphEnd(int at, int to) {
    int end = at + 1;
    while (end < to && !lines.line(end).isEmpty()) {
      end++;
    }
    return end;
  }

  /// Reads a directive, a target, a footnote, a substitution or a comment.
  private int explicit(int at) {
    int indent = lines.indent(at);
    int end = Math.max(at + 1, lines.outdent(at + 1, indent + 1));
    var directive = DIRECTIVE.matcher(lines.line(at).strip());
    if (!directive.matches()) {
      return footnote(at, end);
    }
    var name = directive.group(1).toLowerCase(Locale.ROOT);
    int content = at + 1;
    while (content < end && FIELD.matcher(lines.line(content).strip()).matches()) {
      content++;
    }
    if (CODE.contains(name)) {
      option(at, content, "caption");
      while (content < end && lines.line(content).isEmpty()) {
        content++;
      }
      if (content < end) {
        lines.addCode(content, end);
      } else if (name.equals("math") && directive.group(2) != null) {
        argument(at, indent + directive.start(2));
      }
    } else if (!WITHOUT_TEXT.contains(name)) {
      content(name, at, content, end);
    }
    return end;
  }

  private void content(String name, int at, int content, int end) {
    var directive = DIRECTIVE.matcher(lines.line(at).strip());
    boolean isPicture = name.equals("figure") || name.equals("image");
    if (isPicture) {
      option(at, content, "alt");
    } else if (directive.matches() && directive.group(2) != null && !name.equals("raw")) {
      argument(at, lines.indent(at) + directive.start(2));
    }
    switch (name) {
      case "csv-table" -> new RestructuredTextRows(lines).separated(at, content, end);
      case "list-table" -> new RestructuredTextRows(lines).listed(content, end);
      case "meta" -> described(at, end);
      case "raw" -> {
        if (directive.matches() && "html".equals(directive.group(2))) {
          lines.addHtml(content, end);
        }
      }
      default -> read(content, end);
    }
  }

  private void argument(int at, int column) {
    lines.add(at, column);
    lines.end(Kind.PARAGRAPH, 0);
  }

  /// Adds an option of a directive that is text.
  private void option(int at, int content, String name) {
    for (int i = at + 1; i < content; i++) {
      var option = FIELD.matcher(lines.line(i).strip());
      if (option.matches() && option.group(1).equals(name) && option.group(2) != null) {
        argument(i, lines.indent(i) + option.start(2));
      }
    }
  }

  private void described(int at, int end) {
    for (int i = at + 1; i < end; i++) {
      var option = FIELD.matcher(lines.line(i).strip());
      boolean isText =
          option.matches()
              && (option.group(1).startsWith("description")
                  || option.group(1).startsWith("keywords"));
      if (isText && option.group(2) != null) {
        argument(i, lines.indent(i) + option.start(2));
      }
    }
  }

  private int footnote(int at, int end) {
    var line = lines.line(at).strip();
    if (line.startsWith(".. [") && line.indexOf(']') > 0) {
      lines.add(at, lines.indent(at) + line.indexOf(']') + 1);
      for (int i = at + 1; i < end; i++) {
        lines.add(i, 0);
      }
      lines.end(Kind.PARAGRAPH, 0);
    }
    return end;
  }

  private int field(int at) {
    var field = FIELD.matcher(lines.line(at).strip());
    int end = Math.max(at + 1, lines.outdent(at + 1, lines.indent(at) + 1));
    if (field.matches() && field.group(2) != null) {
      fields
          .computeIfAbsent(field.group(1).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(field.group(2).strip());
      lines.add(at, lines.indent(at) + field.start(2));
    }
    for (int i = at + 1; i < end; i++) {
      lines.add(i, 0);
    }
    lines.end(Kind.LIST_ITEM, 1);
    return end;
  }
}
