package graf.index.lucene.answer;

import graf.index.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;

/// Readers that end when their time is up, with an exception: while somebody looks for what a
/// pattern stands for.
final class TimedReading {
  private TimedReading() {}

  static IndexReader reader(IndexReader reader, Deadline end) {
    try {
      return reader instanceof DirectoryReader whole
          ? ExitableDirectoryReader.wrap(whole, end::isOver)
          : reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
