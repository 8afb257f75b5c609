package graf.corpus.format.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The `key: value` lines between two `---` lines (or `key = value` between two `+++`) with which a
/// text file begins.
///
/// Only its top level is read, and of that plain values and lists: what nests is not metadata.
///
/// @param end the offset behind it; 0 where there is none
record FrontMatter(int end, Map<String, List<String>> values) {
  private static final int MOST_LINES = 500;

  static FrontMatter of(String text) {
    var lines = text.lines().limit(MOST_LINES).toList();
    if (lines.isEmpty() || !isFence(lines.getFirst().strip(), "")) {
      return new FrontMatter(0, Map.of());
    }
    var fence = lines.getFirst().strip();
    int last = 1;
    while (last < lines.size() && !isFence(lines.get(last).strip(), fence)) {
      last++;
    }
    if (last == lines.size()) {
      return new FrontMatter(0, Map.of());
    }
    return new FrontMatter(
        offset(text, last + 1), read(lines.subList(1, last), fence.equals("---") ? ':' : '='));
  }

  @Nullable String first(String... keys) {
    var all = all(keys);
    return all.isEmpty() ? null : all.getFirst();
  }

  List<String> all(String... keys) {
    for (var key : keys) {
      var found = values.getOrDefault(key, List.of());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean isFence(String line, String opening) {
    return switch (opening) {
      case "" -> line.equals("---") || line.equals("+++");
      case "---" -> line.equals("---") || line.equals("...");
      default -> line.equals(opening);
    };
  }

  private static int offset(String text, int line) {
    int at = 0;
    for (int i = 0; i < line && at < text.length(); i++) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
    }
    return at;
  }

  private static Map<String, List<String>> read(List<String> lines, char separator) {
    var values = new HashMap<String, List<String>>();
    var current = new ArrayList<String>();
    for (var line : lines) {
      int colon = line.indexOf(separator);
      if (line.strip().startsWith("- ")) {
        add(current, line.strip().substring(2));
      } else if (colon > 0 && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#') {
        current = new ArrayList<>();
        values.put(unquoted(line.substring(0, colon)).toLowerCase(Locale.ROOT), current);
        add(current, line.substring(colon + 1));
      }
    }
    return values;
  }

  private static void add(List<String> values, String written) {
    var value = written.strip();
    if (value.startsWith("[") && value.endsWith("]")) {
      for (var part : value.substring(1, value.length() - 1).split(",", -1)) {
        add(values, part);
      }
      return;
    }
    if (value.startsWith("name:")) {
      value = value.substring("name:".length());
    }
    var plain = unquoted(value);
    if (!plain.isEmpty() && !plain.equals("|") && !plain.equals(">")) {
      values.add(plain);
    }
  }

  private static String unquoted(String value) {
    var plain = value.strip();
    int comment = plain.indexOf(" #");
    boolean quoted =
        plain.length() > 1
            && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
            && plain.charAt(plain.length() - 1) == plain.charAt(0);
    if (quoted) {
      return plain.substring(1, plain.length() - 1);
    }
    return comment < 0 ? plain : plain.substring(0, comment).strip();
  }
}
