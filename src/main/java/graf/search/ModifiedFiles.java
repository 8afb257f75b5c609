package graf.search;

import graf.index.PassageSearcher;
import graf.query.Clause;
import graf.query.Clauses;
import graf.query.Dates;
import graf.query.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Knows which source files of an index were changed when: a file that is touched and keeps its
/// content is not written anew, so that its passages cannot say.
final class ModifiedFiles {
  private final PassageSearcher searcher;

  ModifiedFiles(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /// Returns `query` with the files themselves in place of when they were changed.
  Query resolved(Query query) throws IOException {
    boolean asks =
        asks(query.filters())
            || asks(query.excluded())
            || asks(query.required())
            || asks(query.wanted());
    return asks ? withFiles(query) : query;
  }

  private Query withFiles(Query query) throws IOException {
    return new Query(
        query.text(),
        each(query.wanted()),
        each(query.required()),
        each(query.excluded()),
        each(query.filters()),
        query.tiers(),
        query.reading());
  }

  private static boolean asks(List<Clause> clauses) {
    for (Clause clause : clauses) {
      boolean asks =
          switch (clause) {
            case Clause.ModifiedFilter _ -> true;
            case Clause.And(var parts) -> asks(parts);
            case Clause.Or(var parts) -> asks(parts);
            case Clause.Not(var inner) -> asks(List.of(inner));
            default -> false;
          };
      if (asks) {
        return true;
      }
    }
    return false;
  }

  private List<Clause> each(List<Clause> clauses) throws IOException {
    var resolved = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      resolved.add(resolved(clause));
    }
    return resolved;
  }

  private Clause resolved(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.ModifiedFilter modified -> new Clause.SourcesFilter(files(modified));
      case Clause.And(var parts) -> Clauses.all(each(parts));
      case Clause.Or(var parts) -> Clauses.any(each(parts));
      case Clause.Not(var inner) -> Clauses.not(resolved(inner));
      default -> clause;
    };
  }

  private List<String> files(Clause.ModifiedFilter modified) throws IOException {
    var first = modified.first();
    var last = modified.last();
    long from = first == null ? Long.MIN_VALUE : start(Dates.day(first));
    long to = last == null ? Long.MAX_VALUE : start(Dates.day(last).plusDays(1)) - 1;
    var files = new ArrayList<String>();
    searcher.forEachSource(state -> {
      if (state.time() >= from && state.time() <= to) {
        files.add(state.source());
      }
    });
    return files;
  }

  /// Returns when `day` begins, in microseconds since 1970.
  private static long start(LocalDate day) {
    long seconds = day.atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
    return TimeUnit.SECONDS.toMicros(seconds);
  }
}
