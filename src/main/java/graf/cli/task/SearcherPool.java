package graf.cli.task;

import graf.index.PassageSearcher;
import graf.index.lucene.LuceneIndex;
import java.io.IOException;

/// Gives commands that only read an index its searcher.
public interface SearcherPool {
  /// Opens a searcher for each task: a process of its own has only one.
  SearcherPool OPENED =
      new SearcherPool() {
        @Override
        public void prepare() {
          LuceneIndex.prepare();
        }

        @Override
        public <T> T withSearcher(IndexLocation index, Task<T> task) throws IOException {
          try (var searcher = index.engine().openSearcher()) {
            return task.run(searcher);
          }
        }
      };

  /// What is done with a searcher.
  interface Task<T> {
    T run(PassageSearcher searcher) throws IOException;
  }

  /// Says that a question comes, before it is read.
  default void prepare() {}

  /// Runs `task` on the last commit of `index`, and returns its result.
  <T> T withSearcher(IndexLocation index, Task<T> task) throws IOException;
}
