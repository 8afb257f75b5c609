package graf.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The command line that a call of a tool stands for. What a client says of words and paths comes
/// behind `--`, so that it cannot name an option, or another index.
final class Arguments {
  private static final List<String> FILTERS = List.of("in", "type", "lang", "since", "until");

  private final Map<String, Object> given;
  private final List<String> line = new ArrayList<>();

  private Arguments(String command, Map<String, Object> given) {
    this.given = given;
    line.add(command);
  }

  static List<String> search(Map<String, Object> given) {
    var arguments = new Arguments("query", given).flag("--json").number("limit", 1, 50, 5);
    arguments.number("offset", 0, 10_000, 0).number("context", 0, 5, 0).filters();
    if (Boolean.TRUE.equals(given.get("all"))) {
      arguments.flag("--all");
    }
    return arguments.words(arguments.text("query"));
  }

  static List<String> show(Map<String, Object> given) {
    var arguments = new Arguments("show", given).flag("--json").number("context", 0, 20, 1);
    return arguments.words(arguments.text("id"));
  }

  static List<String> why(Map<String, Object> given) {
    var arguments = new Arguments("why", given);
    return arguments.words(arguments.text("file"), arguments.text("query"));
  }

  static List<String> status() {
    return List.of("status", "--json");
  }

  static List<String> list(Map<String, Object> given) {
    return new Arguments("list", given).flag("--json").filters().line;
  }

  static List<String> document(String id) {
    return List.of("show", "--json", "--whole", "--", id);
  }

  /// Returns the number that `given` calls `name`, within its limits.
  static int number(Map<String, Object> given, String name, int least, int most, int usual) {
    int value = given.get(name) instanceof Number number ? number.intValue() : usual;
    return Math.clamp(value, least, most);
  }

  private Arguments flag(String name) {
    line.add(name);
    return this;
  }

  private Arguments number(String name, int least, int most, int usual) {
    line.add("--" + name + "=" + number(given, name, least, most, usual));
    return this;
  }

  private Arguments filters() {
    for (var filter : FILTERS) {
      if (given.get(filter) instanceof String value && !value.isBlank()) {
        line.add("--" + filter + "=" + value);
      }
    }
    return this;
  }

  private String text(String name) {
    return given.get(name) instanceof String text ? text.replace("\0", "") : "";
  }

  private List<String> words(String... words) {
    line.add("--");
    line.addAll(List.of(words));
    return line;
  }
}
