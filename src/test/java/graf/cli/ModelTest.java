package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import graf.corpus.Corpus;
import graf.corpus.CorpusOptions;
import graf.corpus.parse.Formats;
import graf.index.SourceState;
import graf.index.lucene.LuceneIndex;
import graf.refresh.IndexMemory;
import graf.refresh.IndexRefresh;
import graf.refresh.RefreshListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to a folder, its index holds what a plain map of its files holds.
@Tag("long")
final class ModelTest {
  private static final int STEPS = 14;

  @TempDir Path folder;

  private final Map<String, String> files = new TreeMap<>();
  private int written;

  @Randomized(runs = 200)
  void indexEqualsAMapOfTheFiles(RandomGenerator random) throws IOException, InterruptedException {
    var shell = new Shell(folder);
    Files.createDirectories(folder.resolve("in"));
    write("in/first.txt");
    assertThat(shell.graf("index -q in").seen()).isEmpty();
    for (int i = 0; i < STEPS; i++) {
      step(random, shell);
    }
    assertThat(shell.graf("index -q").exitCode()).isZero();
    var exported = shell.graf("export").out();
    assertThat(exported.lines()).hasSize(files.size());
    files.forEach((name, text) ->
        assertThat(exported)
            .containsPattern("\"id\":\"" + name + "\",.*\"text\":\"" + text + "\""));
    assertThat(shell.graf("check").seen()).startsWith("whole: ");
    assertThat(shell.graf("index -q --rebuild").seen()).isEmpty();
    assertThat(shell.graf("export").out()).isEqualTo(exported);
  }

  private void step(RandomGenerator random, Shell shell) throws IOException, InterruptedException {
    var name =
        (random.nextBoolean() ? "in/" : "in/sub/") + (char) ('a' + random.nextInt(5)) + ".txt";
    var path = folder.resolve(name);
    switch (random.nextInt(10)) {
      case 0, 1 -> write(name);
      case 2 -> {
        Files.deleteIfExists(path);
        files.remove(name);
      }
      case 3 -> rename(name, "in/" + (char) ('p' + random.nextInt(5)) + ".txt");
      case 4 -> {
        if (Files.exists(path)) {
          Files.setLastModifiedTime(path, FileTime.fromMillis(1_600_000_000_000L + written));
        }
      }
      case 5 -> assertThat(shell.graf("index -q").seen()).isEmpty();
      case 6 -> renameFolder("in/sub", "in/other");
      case 7 -> renameFolder("in/other", "in/sub");
      case 8 -> kill(random);
      default -> asked(name, shell);
    }
  }

  /// A run commits after each file, and is killed after one of these commits: what lies in the
  /// index's folder then is all that the next run finds.
  private void kill(RandomGenerator random) throws IOException, InterruptedException {
    var index = folder.resolve("index-data");
    var left = folder.resolve("left-data");
    var engine = new LuceneIndex(index);
    int last = random.nextInt(6);
    try (var indexer = engine.openIndexer(Duration.ofSeconds(9), _ -> {})) {
      var killed = new Killed(index, left, last);
      var corpus = new Corpus(folder, CorpusOptions.standard(), Formats.inProcess());
      new IndexRefresh(corpus, indexer, IndexMemory.of(engine), Duration.ZERO, killed)
          .run(List.of(folder.resolve("in")));
      killed.copyUnlessDone();
    }
    delete(index);
    Files.move(left, index);
  }

  /// Keeps the files of an index as they are at its `last` commit; each commit is waited for.
  private static final class Killed implements RefreshListener {
    private final Path index;
    private final Path left;
    private int last;

    Killed(Path index, Path left, int last) {
      this.index = index;
      this.left = left;
      this.last = last;
    }

    @Override
    public void committed(long sources) {
      if (last-- == 0) {
        copy();
      }
    }

    void copyUnlessDone() {
      if (last >= 0) {
        copy();
      }
    }

    private void copy() {
      try (var files = Files.walk(index)) {
        for (Path file : files.toList()) {
          copy(file, left.resolve(index.relativize(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void copy(Path file, Path to) throws IOException {
      try {
        Files.copy(file, to);
      } catch (NoSuchFileException _) {
        // Of a merge, which no commit knows of.
      }
    }

    @Override
    public void began(String source) {}

    @Override
    public void ended(SourceState state, long passages) {}

    @Override
    public void skipped(SourceState state, Novelty novelty) {}
  }

  private static void delete(Path index) throws IOException {
    try (var files = Files.walk(index)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void renameFolder(String from, String to) throws IOException {
    if (Files.isDirectory(folder.resolve(from)) && !Files.exists(folder.resolve(to))) {
      Files.move(folder.resolve(from), folder.resolve(to));
      for (String name : List.copyOf(files.keySet())) {
        if (name.startsWith(from + "/")) {
          files.put(to + name.substring(from.length()), String.valueOf(files.remove(name)));
        }
      }
    }
  }

  /// Asked without a refresh, an indexed file answers as it is now, and never as it was.
  private void asked(String name, Shell shell) {
    var text = files.get(name);
    var found = shell.graf("query --json common -n 99").out();
    if (text == null) {
      assertThat(found).doesNotContain("\"document\":\"" + name + "\"");
    } else if (found.contains("\"document\":\"" + name + "\"")) {
      assertThat(found).contains(text);
    }
  }

  private void write(String name) throws IOException {
    var text = "common words of version v" + written++ + "x";
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text + "\n");
    files.put(name, text);
  }

  private void rename(String from, String to) throws IOException {
    var text = files.remove(from);
    if (text != null) {
      Files.move(
          folder.resolve(from),
          folder.resolve(to),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      files.put(to, text);
    }
  }
}
