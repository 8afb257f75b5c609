package graf.cli;

import graf.cli.command.CommonOptions;
import graf.cli.config.Configuration;
import graf.cli.config.ConfigurationException;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.task.IndexChoice;
import java.io.IOException;
import java.util.Set;

/// The options of a command, filled up with what the project and the user have set.
record ConfiguredOptions(OptionTable options) {
  /// Gives options that the command line leaves open their values.
  void fill(Console console) throws IOException {
    var index = options.find(CommonOptions.INDEX);
    if (index == null) {
      return;
    }
    // Which index is not settled here: one that is near comes before one that is set.
    var decided = console.variable("NO_COLOR") == null ? Set.of("index") : Set.of("index", "color");
    var folder = IndexChoice.of(index.texts(), console).projectFolder();
    if (folder != null) {
      Configuration.apply(Configuration.project(folder), options, decided);
    }
    Configuration.apply(console.configuration().settings(), options, decided);
  }

  /// Returns `wrong`, or where a file said it, that with its place.
  RuntimeException named(UsageException wrong) {
    for (var group : options.groups()) {
      for (var option : group.options()) {
        var place = option.configuredAt();
        if (place != null && wrong.getMessage().startsWith(option.name() + " ")) {
          return ConfigurationException.at(place, wrong.getMessage().substring(2));
        }
      }
    }
    return wrong;
  }
}
