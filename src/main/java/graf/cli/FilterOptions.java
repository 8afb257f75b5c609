package graf.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Which documents a query looks at.
final class FilterOptions {
  final OptionSpec in = Options.values("GLOB", "only documents with such a path", "--in");
  final OptionSpec since = Options.value("DATE", "only from this day, month or year on", "--since");
  final OptionSpec until = Options.value("DATE", "only up to this day, month or year", "--until");
  final OptionSpec type = Options.values("TYPE,...", "only of these types: pdf,markdown", "--type");
  final OptionSpec language =
      Options.values("CODE,...", "only in these languages: en,fa", "--lang");

  void addTo(CommandSpec spec) {
    spec.addOption(in).addOption(since).addOption(until).addOption(type).addOption(language);
  }
}
