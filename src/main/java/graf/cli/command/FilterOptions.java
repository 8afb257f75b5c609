package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.query.Dates;
import graf.query.Query;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;

/// Which documents a query looks at.
final class FilterOptions {
  private final Option in = Option.value("GLOB", "only documents with such a path", "--in");
  private final Option since =
      Option.value("DATE", "only from this day, month or year on", "--since");
  private final Option until =
      Option.value("DATE", "only up to this day, month or year", "--until");
  private final Option type =
      Option.value("TYPE,...", "only of these types: pdf,markdown", "--type");
  private final Option language =
      Option.value("CODE,...", "only in these languages: en,fa", "--lang");

  /// Returns the query that `text` and the values of these options make.
  Query read(String text, Query.Tiers tiers) {
    return QueryReader.read(
        text,
        new QueryOptions(
            in.texts(),
            type.listed(),
            language.listed(),
            Dates.between(since.text(), until.text()),
            tiers));
  }

  void addTo(OptionTable table) {
    table.add("Which documents", in, since, until, type, language);
  }
}
