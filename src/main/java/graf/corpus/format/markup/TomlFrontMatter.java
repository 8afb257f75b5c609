package graf.corpus.format.markup;

import graf.corpus.format.markup.FrontMatter.Span;
import graf.corpus.format.markup.FrontMatter.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads front matter that is TOML: its values, and those of its lists, where they stand.
final class TomlFrontMatter {
  private final FencedMatter matter;
  private final String text;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private boolean isOuter = true;
  private int at;

  TomlFrontMatter(FencedMatter matter) {
    this.matter = matter;
    this.text = matter.text();
    this.at = matter.start();
  }

  FrontMatter read() {
    for (skip(); at < matter.close(); skip()) {
      if (text.charAt(at) == '[') {
        isOuter = false;
        toLineEnd();
      } else {
        readPair();
      }
    }
    return values.isEmpty() ? FrontMatter.none(text) : new FrontMatter(text, matter.end(), values);
  }

  /// Passes over space and remarks.
  private void skip() {
    while (at < matter.close() && (text.charAt(at) <= ' ' || text.charAt(at) == '#')) {
      if (text.charAt(at) == '#') {
        toLineEnd();
      } else {
        at++;
      }
    }
  }

  private void toLineEnd() {
    at = Math.min(FencedMatter.next(text, at), matter.close());
  }

  private void readPair() {
    int line = Math.min(FencedMatter.next(text, at), matter.close());
    int mark = text.indexOf('=', at);
    if (mark < 0 || mark >= line) {
      at = line;
      return;
    }
    var key = text.substring(at, mark).strip().toLowerCase(Locale.ROOT);
    at = mark + 1;
    readValues(found(key.replace("\"", "").replace("'", "")));
  }

  private List<Value> found(String key) {
    var name = key.substring(key.lastIndexOf('.') + 1);
    boolean counts = isOuter || FrontMatter.isRead(name);
    return counts ? values.computeIfAbsent(name, _ -> new ArrayList<>()) : new ArrayList<>();
  }

  /// Reads a value, or a list, which may go on in further lines.
  private void readValues(List<Value> found) {
    var into = found;
    int open = 0;
    do {
      toValue(open);
      char c = at < matter.close() ? text.charAt(at) : '\n';
      switch (c) {
        case '[', '{' -> open++;
        case ']', '}' -> open--;
        default -> {}
      }
      if (",[]{}".indexOf(c) >= 0) {
        into = found;
        at++;
      } else if (c != '\n') {
        into = readOne(into, found);
      }
    } while (open > 0 && at < matter.close());
  }

  private void toValue(int open) {
    if (open > 0) {
      skip();
      return;
    }
    while (at < matter.close() && text.charAt(at) != '\n' && text.charAt(at) <= ' ') {
      at++;
    }
  }

  /// Reads a text, a number or a key of a table in a line, and returns what the next belongs to.
  private List<Value> readOne(List<Value> into, List<Value> found) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      into.add(Value.of(quoted(c)));
      return into;
    }
    int start = at;
    while (at < matter.close() && ",]}=#\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    var word = text.substring(start, at).strip();
    if (at < matter.close() && text.charAt(at) == '=') {
      at++;
      return word.equals("name") ? found : new ArrayList<>();
    }
    into.add(Value.of(new Span(start, start + word.length(), Quoting.PLAIN)));
    return into;
  }

  private Span quoted(char quote) {
    var three = String.valueOf(quote).repeat(3);
    var mark = text.startsWith(three, at) ? three : three.substring(2);
    int start = at + mark.length();
    int end = start;
    while (end < matter.close() && !text.startsWith(mark, end)) {
      end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, matter.close());
    at = Math.min(end + mark.length(), matter.close());
    return new Span(start, end, quote == '"' ? Quoting.ESCAPED : Quoting.PLAIN);
  }
}
