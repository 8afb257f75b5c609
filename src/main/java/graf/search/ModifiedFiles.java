package graf.search;

import graf.index.PassageSearcher;
import graf.query.Clause;
import graf.query.Dates;
import graf.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Knows which source files of an index were changed when: a file that is touched and keeps its
/// content is not written again, so that its passages cannot say.
final class ModifiedFiles {
  private final PassageSearcher searcher;

  ModifiedFiles(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /// Returns `query` with the files themselves in place of when they were changed.
  Query resolved(Query query) throws IOException {
    try {
      return query.mapped(this::resolved);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Clause resolved(Clause clause) {
    try {
      return clause instanceof Clause.ModifiedFilter modified
          ? new Clause.SourcesFilter(files(modified))
          : clause;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
