package graf.cli;

import java.util.List;

/// What help says of a command besides its options.
///
/// @param names of the command, its aliases after it
/// @param summary one sentence
/// @param usage its arguments
/// @param examples a line each
record CommandHelp(List<String> names, String summary, String usage, List<String> examples) {
  CommandHelp {
    names = List.copyOf(names);
    examples = List.copyOf(examples);
  }

  String name() {
    return names.getFirst();
  }
}
