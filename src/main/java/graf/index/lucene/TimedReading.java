package graf.index.lucene;

import graf.index.Deadline;
import graf.index.plan.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/// Searchers that end when their time is up: while they look for what a pattern stands for, with an
/// exception, and while they collect, with what they have.
final class TimedReading {
  private TimedReading() {}

  static IndexSearcher searcher(IndexReader reader, Deadline end) {
    QueryTimeout timeout = end::isOver;
    try {
      var timed =
          reader instanceof DirectoryReader whole
              ? ExitableDirectoryReader.wrap(whole, timeout)
              : reader;
      var searcher = Engine.searcher(timed);
      searcher.setTimeout(timeout);
      return searcher;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
