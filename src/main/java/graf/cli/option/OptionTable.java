package graf.cli.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The options of a command, in the order in which help tells of them.
public final class OptionTable {
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Option> byName = new HashMap<>();

  /// Options that help tells of together.
  ///
  /// @param heading empty for those that need none
  public record Group(String heading, List<Option> options) {}

  public OptionTable add(Option... more) {
    return add("", more);
  }

  public OptionTable add(String heading, Option... more) {
    groups.add(new Group(heading, List.of(more)));
    for (var option : more) {
      for (var name : option.names()) {
        byName.put(name, option);
      }
    }
    return this;
  }

  public @Nullable Option find(String name) {
    return byName.get(name);
  }

  public List<Group> groups() {
    return groups;
  }

  Set<String> names() {
    return byName.keySet();
  }
}
