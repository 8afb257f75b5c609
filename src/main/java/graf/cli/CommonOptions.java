package graf.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options of every command.
final class CommonOptions {
  /// Looked for before the command line is understood, so that any error can be traced.
  static final String DEBUG = "--debug";

  private final OptionSpec index =
      Options.value("DIR|URL", "the index (else $GRAF_INDEX, else nearest index-data)", "--index");
  private final OptionSpec debug = Options.flag("show stack traces of errors", DEBUG);
  private final OptionSpec help =
      OptionSpec.builder("-h", "--help")
          .type(boolean.class)
          .usageHelp(true)
          .description("show this help")
          .build();

  void addTo(CommandSpec spec) {
    spec.addOption(index).addOption(debug).addOption(help);
  }

  Path existingIndex(Console console) throws IOException {
    return IndexChoice.of(Options.text(index), console).existing();
  }

  Path writableIndex(Console console) throws IOException {
    return IndexChoice.of(Options.text(index), console).forWriting();
  }
}
