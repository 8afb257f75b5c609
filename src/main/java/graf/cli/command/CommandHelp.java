package graf.cli.command;

import java.util.List;

/// What help says of a command besides its options.
///
/// @param names of the command, its aliases after it
/// @param summary one sentence
/// @param usage its arguments
/// @param examples a line each
public record CommandHelp(List<String> names, String summary, String usage, List<String> examples) {
  public CommandHelp {
    names = List.copyOf(names);
    examples = List.copyOf(examples);
  }

  public String name() {
    return names.getFirst();
  }
}
