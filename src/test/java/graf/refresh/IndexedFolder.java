package graf.refresh;

import static java.util.Objects.requireNonNull;

import graf.corpus.Corpus;
import graf.corpus.CorpusOptions;
import graf.corpus.SourceFile;
import graf.corpus.parse.Formats;
import graf.index.SourceState;
import graf.index.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/// A folder of files with an index of it, and what a writer of the index tells on its way.
final class IndexedFolder {
  private static final Instant LONG_AGO = Instant.parse("2019-05-06T12:00:00Z");

  private final Path files;
  private final LuceneIndex index;

  IndexedFolder(Path folder) throws IOException {
    files = Files.createDirectories(folder.resolve("files"));
    index = new LuceneIndex(folder.resolve("index"));
  }

  Path path(String name) {
    return files.resolve(name);
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
    Files.setLastModifiedTime(path(name), FileTime.from(LONG_AGO));
  }

  void touch(String name) throws IOException {
    Files.setLastModifiedTime(path(name), FileTime.from(LONG_AGO.plusSeconds(60)));
  }

  void move(String from, String to) throws IOException {
    Files.createDirectories(path(to).getParent());
    Files.move(path(from), path(to));
  }

  Corpus corpus() {
    return new Corpus(files, CorpusOptions.standard(), Formats.inProcess());
  }

  SourceFile file(String name) {
    return corpus().find(name).orElseThrow();
  }

  Queue<SourceFile> files(String... names) {
    var all = new ArrayDeque<SourceFile>();
    for (String name : names) {
      all.add(file(name));
    }
    return all;
  }

  IndexMemory memory() throws IOException {
    return IndexMemory.of(index);
  }

  SourceState known(String name) throws IOException {
    return requireNonNull(memory().sources().get(name));
  }

  List<SourceState> known(List<String> names) throws IOException {
    var known = new ArrayList<SourceState>();
    for (String name : names) {
      known.add(known(name));
    }
    return known;
  }

  /// Returns the names of the documents that the index holds.
  Collection<String> documents() throws IOException {
    var names = new TreeSet<String>();
    try (var searcher = index.openSearcher()) {
      searcher.forEachDocument(record -> names.add(record.id()));
    }
    return names;
  }

  /// What a writer is asked to do.
  interface Task {
    void run(SourceWriter writer) throws IOException, InterruptedException;
  }

  /// Reads files whatever the index knows of them.
  String read(String... names) throws IOException, InterruptedException {
    var found = files(names);
    return written(writer -> writer.readAll(found, Duration.ofDays(1)));
  }

  String written(Task task) throws IOException, InterruptedException {
    return written(task, Stop.NEVER);
  }

  /// Returns what `task` came to, in words.
  String written(Task task, Stop stop) throws IOException, InterruptedException {
    var told = new ConcurrentSkipListSet<String>();
    try (var indexer = index.openIndexer(Duration.ZERO, _ -> {});
        var writer = new SourceWriter(corpus(), memory(), indexer, listener(told), stop)) {
      task.run(writer);
      IndexMemory.rememberRefresh(indexer, 1);
      writer.commitIfWritten();
      return words(writer.tally().summary(Duration.ZERO))
          + (told.isEmpty() ? "" : ": " + String.join(", ", told))
          + (writer.isSettled() ? "" : "; unsettled");
    }
  }

  private static String words(RefreshSummary summary) {
    var words = new ArrayList<String>();
    add(words, summary.added(), "added");
    add(words, summary.updated(), "updated");
    add(words, summary.renamed(), "renamed");
    add(words, summary.removed(), "removed");
    add(words, summary.unchanged(), "unchanged");
    add(words, summary.skipped(), "skipped");
    add(words, summary.failed(), "failed");
    return words.isEmpty() ? "nothing" : String.join(" ", words);
  }

  private static void add(List<String> words, long count, String what) {
    if (count != 0) {
      words.add(count + " " + what);
    }
  }

  private static RefreshListener listener(Collection<String> told) {
    return new RefreshListener() {
      @Override
      public void began(String source) {}

      @Override
      public void ended(SourceState state, long passages) {
        told.add("wrote " + state.source());
      }

      @Override
      public void skipped(SourceState state, Novelty novelty) {
        told.add("skipped " + state.source() + " " + state.skipped() + " " + novelty);
      }

      @Override
      public void committed(long sources) {
        told.add("committed");
      }
    };
  }
}
