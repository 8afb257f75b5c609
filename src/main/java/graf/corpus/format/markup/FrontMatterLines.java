package graf.corpus.format.markup;

import graf.corpus.format.markup.FrontMatter.Span;
import graf.corpus.format.markup.FrontMatter.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads front matter that is no YAML, though meant as such: one `key: value` a line, with lists
/// and text that goes on in further lines.
final class FrontMatterLines {
  private static final Pattern KEY =
      Pattern.compile(
          "[\"']?[\\p{L}_@$][\\p{L}\\p{N}_.@/ -]{0,60}[\"']?\\s*:(?:\\s.*|$)", Pattern.DOTALL);
  private static final Pattern OTHER =
      Pattern.compile("(?:\\s.*|#.*|- .*|-|[\\]}].*|\\[.*\\]\\s*|)", Pattern.DOTALL);

  private final String text;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private List<Value> current = new ArrayList<>();
  private boolean inList;

  private FrontMatterLines(String text) {
    this.text = text;
  }

  static FrontMatter read(FencedMatter matter) {
    var text = matter.text();
    var read = new FrontMatterLines(text);
    for (int at = matter.start(); at < matter.close(); at = FencedMatter.next(text, at)) {
      var line = FencedMatter.line(text, at);
      if (!KEY.matcher(line).matches() && !OTHER.matcher(line).matches()) {
        return FrontMatter.none(text);
      }
      read.add(line, at);
    }
    return read.values.isEmpty()
        ? FrontMatter.none(text)
        : new FrontMatter(text, matter.end(), read.values);
  }

  private void add(String line, int at) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int item = line.length() - line.stripLeading().length();
    if (line.startsWith("- ", item)) {
      addValue(at + item + 2, at + line.length());
    } else if (Character.isWhitespace(line.charAt(0)) || inList) {
      goOn(line, at + item, at + line.length());
    } else {
      int mark = line.indexOf(':');
      if (mark > 0) {
        begin(line.substring(0, mark));
        addValue(at + mark + 1, at + line.length());
      }
    }
  }

  private void begin(String key) {
    current = new ArrayList<>();
    var plain = key.strip().toLowerCase(Locale.ROOT);
    values.put(quoted(plain) ? plain.substring(1, plain.length() - 1) : plain, current);
  }

  /// A further line of a value, or a key below another, of which only a name counts.
  private void goOn(String line, int start, int end) {
    if (inList) {
      addList(start, end);
      return;
    }
    int mark = line.indexOf(": ");
    var inner = mark < 0 ? "" : line.substring(0, mark).strip();
    if (!inner.isEmpty() && inner.indexOf(' ') < 0) {
      if (current.isEmpty() && inner.equals("name")) {
        addValue(start + line.strip().indexOf(':') + 1, end);
      } else if (current.isEmpty()) {
        var outer = current;
        begin(inner);
        addValue(start + line.strip().indexOf(':') + 1, end);
        current = outer;
      }
      return;
    }
    var span = plain(start, end);
    if (span == null) {
      return;
    }
    if (current.isEmpty()) {
      current.add(new Value(new ArrayList<>()));
    }
    current.getLast().spans().add(span);
  }

  private void addValue(int start, int end) {
    var written = text.substring(start, end).strip();
    if (written.startsWith("[")) {
      inList = true;
      addList(start + text.substring(start, end).indexOf('[') + 1, end);
      return;
    }
    // A block of text follows, or a date in a list of people, or the like.
    if (written.startsWith("|") || written.startsWith(">")) {
      return;
    }
    int from =
        written.startsWith("name:") ? text.indexOf("name:", start) + "name:".length() : start;
    var span = plain(from, end);
    if (span != null) {
      current.add(Value.of(span));
    }
  }

  private void addList(int start, int end) {
    int from = start;
    char quote = 0;
    for (int i = start; i < end && inList; i++) {
      char c = text.charAt(i);
      boolean opens = quote == 0 && (c == '"' || c == '\'') && text.substring(from, i).isBlank();
      if (opens) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == ',' || c == ']')) {
        addItem(from, i);
        from = i + 1;
        inList = c != ']';
      }
    }
    if (inList) {
      addItem(from, end);
    }
  }

  private void addItem(int start, int end) {
    var span = plain(start, end);
    if (span != null) {
      current.add(Value.of(span));
    }
  }

  /// Returns the place of a value without quotes and remarks; null where there is none.
  private @Nullable Span plain(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) <= ' ') {
      to--;
    }
    char quote = from < to ? text.charAt(from) : 0;
    if (quote == '"' || quote == '\'') {
      var quoting = quote == '"' ? Quoting.ESCAPED : Quoting.DOUBLED;
      int close = quoting.close(text, from + 1, to);
      if (close >= 0 && isRemark(text.substring(close + 1, to))) {
        return close > from + 1 ? new Span(from + 1, close, quoting) : null;
      }
    } else {
      int remark = text.substring(from, to).indexOf(" #");
      to = remark < 0 ? to : from + text.substring(from, from + remark).stripTrailing().length();
    }
    return from < to ? new Span(from, to, Quoting.PLAIN) : null;
  }

  private static boolean isRemark(String rest) {
    return rest.isBlank() || rest.strip().startsWith("#");
  }

  private static boolean quoted(String text) {
    return text.length() > 2
        && (text.charAt(0) == '"' || text.charAt(0) == '\'')
        && text.charAt(text.length() - 1) == text.charAt(0);
  }
}
