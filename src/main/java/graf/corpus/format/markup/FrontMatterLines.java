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

/// Reads front matter of one `key: value` (or `key = value`) a line, with lists and text that goes
/// on in further lines.
final class FrontMatterLines {
  private static final int MOST_LINES = 500;
  private static final Pattern KEY =
      Pattern.compile(
          "[\"']?[\\p{L}_@$][\\p{L}\\p{N}_.@/ -]{0,60}[\"']?\\s*[:=](?:\\s.*|$)", Pattern.DOTALL);
  private static final Pattern OTHER =
      Pattern.compile("(?:\\s.*|#.*|- .*|-|[\\]}].*|\\[.*\\]\\s*|)", Pattern.DOTALL);

  private final String text;
  private final char separator;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private List<Value> current = new ArrayList<>();
  private boolean inList;

  private FrontMatterLines(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static FrontMatter read(String text) {
    var fence = line(text, 0).strip();
    if (!fence.equals("---") && !fence.equals("+++")) {
      return FrontMatter.none(text);
    }
    int at = next(text, 0);
    int first = at;
    var read = new FrontMatterLines(text, fence.equals("---") ? ':' : '=');
    for (int i = 0; i < MOST_LINES && at < text.length(); i++) {
      var line = line(text, at);
      if (isFence(line.strip(), fence)) {
        return read.values.isEmpty()
            ? FrontMatter.none(text)
            : new FrontMatter(text, next(text, at), read.values);
      }
      // Text between two rules is text: front matter has a key right below its first line.
      boolean fits = KEY.matcher(line).matches() || (at > first && OTHER.matcher(line).matches());
      if (!fits && !line.startsWith("#")) {
        return FrontMatter.none(text);
      }
      read.add(line, at);
      at = next(text, at);
    }
    return FrontMatter.none(text);
  }

  private static boolean isFence(String line, String opening) {
    return line.equals(opening) || (opening.equals("---") && line.equals("..."));
  }

  private static String line(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  private static int next(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
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
      int mark = line.indexOf(separator);
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
    int mark = line.indexOf(separator + " ");
    var inner = mark < 0 ? "" : line.substring(0, mark).strip();
    if (!inner.isEmpty() && inner.indexOf(' ') < 0) {
      if (current.isEmpty() && inner.equals("name")) {
        addValue(start + line.strip().indexOf(separator) + 1, end);
      } else if (current.isEmpty()) {
        var outer = current;
        begin(inner);
        addValue(start + line.strip().indexOf(separator) + 1, end);
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
      var spans = new ArrayList<Span>();
      spans.add(span);
      current.add(new Value(spans));
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
      current.add(new Value(new ArrayList<>(List.of(span))));
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
      int close = text.indexOf(quote, from + 1);
      if (close > 0 && close < to) {
        return close > from + 1 ? new Span(from + 1, text.lastIndexOf(quote, to - 1)) : null;
      }
      from++;
    } else {
      int remark = text.substring(from, to).indexOf(" #");
      to = remark < 0 ? to : from + text.substring(from, from + remark).stripTrailing().length();
    }
    return from < to ? new Span(from, to) : null;
  }

  private static boolean quoted(String text) {
    return text.length() > 2
        && (text.charAt(0) == '"' || text.charAt(0) == '\'')
        && text.charAt(text.length() - 1) == text.charAt(0);
  }
}
