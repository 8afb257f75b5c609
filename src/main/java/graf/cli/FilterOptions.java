package graf.cli;

/// Which documents a query looks at.
final class FilterOptions {
  final Option in = Option.value("GLOB", "only documents with such a path", "--in");
  final Option since = Option.value("DATE", "only from this day, month or year on", "--since");
  final Option until = Option.value("DATE", "only up to this day, month or year", "--until");
  final Option type = Option.value("TYPE,...", "only of these types: pdf,markdown", "--type");
  final Option language = Option.value("CODE,...", "only in these languages: en,fa", "--lang");

  void addTo(OptionTable table) {
    table.add(in, since, until, type, language);
  }
}
