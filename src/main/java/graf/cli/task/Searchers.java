package graf.cli.task;

import graf.index.PassageSearcher;
import java.io.IOException;

/// Where commands that only ask get a searcher of their index.
public interface Searchers {
  /// Opens one for each question: a process of its own has only one.
  Searchers OPENED =
      new Searchers() {
        @Override
        public <T> T ask(IndexLocation index, Asking<T> asking) throws IOException {
          try (var searcher = index.engine().openSearcher()) {
            return asking.ask(searcher);
          }
        }
      };

  /// A question.
  interface Asking<T> {
    T ask(PassageSearcher searcher) throws IOException;
  }

  /// Returns what the last commit of `index` answers.
  <T> T ask(IndexLocation index, Asking<T> asking) throws IOException;
}
