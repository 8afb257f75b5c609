package graf.cli.command;

import graf.cli.task.IndexLocation;
import graf.cli.task.SearcherPool;
import graf.index.Deadline;
import graf.serve.ResidentSearchers;
import java.io.IOException;

/// Gives commands the searchers of a process that lasts, which stay open between them.
///
/// @param deadline by which each answer is to be there
public record ResidentPool(ResidentSearchers searchers, Deadline deadline) implements SearcherPool {
  @Override
  public <T> T withSearcher(IndexLocation index, Task<T> task) throws IOException {
    return searchers.ask(
        index.lasting(),
        searcher -> {
          searcher.endBy(deadline);
          try {
            return task.run(searcher);
          } finally {
            searcher.endBy(Deadline.NONE);
          }
        });
  }
}
