package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.task.IndexLocation;
import graf.cli.task.ReadTasks;
import graf.passage.PathGlob;
import graf.query.Clause.ModifiedFilter;
import graf.query.Dates;
import graf.query.Query;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import graf.query.read.TypeNames;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which documents a query looks at.
final class FilterOptions {
  private static final String LANGUAGES = "codes and English names of languages: en, fa, German";

  private final Option in =
      Option.value("GLOB", "only files and documents with such a path", "--in");
  private final Option since =
      Option.value("DATE", "only from this day, month or year on; 2w: two weeks ago", "--since");
  private final Option until =
      Option.value("DATE", "only up to this day, month or year", "--until");
  private final Option modifiedSince =
      Option.value("DATE", "only in files changed since then", "--modified-since");
  private final Option type =
      Option.value("TYPE,...", "only of these types: pdf, markdown or md", "--type");
  private final Option language =
      Option.value("LANG,...", "only in these languages: en, Persian", "--lang");

  /// Returns the query that `text` and the values of these options make.
  Query read(String text, Query.Tiers tiers) {
    in.texts().forEach(glob -> refuseUnlessGlob(in.name(), glob));
    refuseUnlessDate(since);
    refuseUnlessDate(until);
    refuseUnlessDate(modifiedSince);
    refuseReversed();
    var query =
        QueryReader.read(
            text,
            new QueryOptions(
                in.texts(),
                type.listed(),
                language.listed(),
                Dates.between(since.text(), until.text()),
                modified(),
                tiers));
    query.reading().unread().forEach(this::refuse);
    return query;
  }

  private @Nullable ModifiedFilter modified() {
    var days = Dates.between(modifiedSince.text(), null);
    return days == null ? null : new ModifiedFilter(days.first(), null);
  }

  private static void refuseUnlessDate(Option option) {
    for (String value : option.texts()) {
      if (!Dates.isDate(value)) {
        throw new UsageException(option.name() + " takes " + Dates.TAKEN + "; not '" + value + "'");
      }
    }
  }

  private void refuseReversed() {
    if (Dates.excludeEachOther(since.text(), until.text())) {
      throw new UsageException(
          since.name()
              + " "
              + since.text()
              + " is after "
              + until.name()
              + " "
              + until.text()
              + "; no day is in between");
    }
  }

  private static void refuseUnlessGlob(String name, String glob) {
    PathGlob.check(glob)
        .ifPresent(wrong -> {
          throw new UsageException(name + " takes a glob, not '" + glob + "': " + wrong);
        });
  }

  /// Types that graf does not know may be those of exported documents: only an index can tell.
  private void refuse(Query.Unread unread) {
    var value = unread.value();
    switch (unread.field()) {
      case "type" -> {}
      case "lang" ->
          throw new UsageException(
              named(language, unread) + " takes " + LANGUAGES + "; not '" + value + "'");
      case "path" -> {
        refuseUnlessGlob("path:", value);
        throw new UsageException("path: takes a glob, not '" + value + "'");
      }
      case "date", "modified" ->
          throw new UsageException(
              unread.field()
                  + ": takes "
                  + Dates.TAKEN
                  + ", and spans such as 2023..2024; not '"
                  + value
                  + "'");
      default -> throw new UsageException(unread.field() + ": takes a name, not '" + value + "'");
    }
  }

  /// Refuses types that neither graf nor any of `indexes` knows.
  void refuseUnknownTypes(Query query, List<IndexLocation> indexes, ReadTasks tasks)
      throws IOException {
    for (var unread : query.reading().unread()) {
      boolean isKnown = !unread.field().equals("type");
      for (IndexLocation index : indexes) {
        isKnown = isKnown || tasks.holdsType(index, unread.value());
      }
      if (!isKnown) {
        throw new UsageException(
            named(type, unread) + " takes " + TypeNames.known() + "; not '" + unread.value() + "'");
      }
    }
  }

  private static String named(Option option, Query.Unread unread) {
    return option.listed().contains(unread.value()) ? option.name() : unread.field() + ":";
  }

  void addTo(OptionTable table) {
    table.add("Which documents", in, since, until, modifiedSince, type, language);
  }
}
