package graf.cli.task;

import graf.cli.output.IndexingOutput;
import graf.index.PassageIndex;
import graf.refresh.FolderWatch;
import graf.refresh.IndexMemory;
import graf.render.IndexingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Makes an index equal to its sources again whenever these change.
public final class SourceWatch {
  private final WriteTasks tasks;
  private final Sources sources;

  SourceWatch(WriteTasks tasks, Sources sources) {
    this.tasks = tasks;
    this.sources = sources;
  }

  /// Follows the sources until the process is ended.
  public void follow(
      IndexLocation index,
      IndexingRequest options,
      IndexingOutput output,
      Consumer<IndexingSummary> told)
      throws IOException {
    var engine = index.engine();
    try (var changes = FolderWatch.of(folders(index, engine), output::note)) {
      while (true) {
        do {
          if (!index.exists()) {
            throw new MissingIndexException(index.name());
          }
          var summary = tasks.index(index, options, output);
          if (summary.changed() > 0) {
            told.accept(summary);
          }
        } while (changes.follow(folders(index, engine)));
        changes.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Path> folders(IndexLocation index, PassageIndex engine) throws IOException {
    try (var searcher = engine.openSearcher()) {
      var corpus = sources.corpus(index);
      var known = IndexMemory.folders(searcher).keySet();
      var paths = new ArrayList<>(known.stream().map(corpus::pathOf).toList());
      for (String id : IndexMemory.roots(searcher)) {
        var root = corpus.pathOf(id);
        var parent = root.getParent();
        if (parent != null && !Files.isDirectory(root)) {
          paths.add(parent);
        } else if (known.isEmpty()) {
          paths.addAll(corpus.foldersBelow(root));
        }
      }
      return paths;
    }
  }
}
