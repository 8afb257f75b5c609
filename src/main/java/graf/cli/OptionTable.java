package graf.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The options of a command, in the order in which help tells of them.
final class OptionTable {
  private final List<Option> options = new ArrayList<>();
  private final Map<String, Option> byName = new HashMap<>();

  OptionTable add(Option... more) {
    for (var option : more) {
      options.add(option);
      for (var name : option.names()) {
        byName.put(name, option);
      }
    }
    return this;
  }

  @Nullable Option find(String name) {
    return byName.get(name);
  }

  List<Option> all() {
    return options;
  }

  Set<String> names() {
    return byName.keySet();
  }
}
