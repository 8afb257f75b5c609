package graf.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import graf.corpus.parse.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "2023-03-29-visit.txt, 2023-03-29",
    "visit 2023.03.29.txt, 2023-03-29",
    "minutes_2024_02_29_v2.txt, 2024-02-29",
    "2023-02-29 or 2023-03-01.txt, 2023-03-01",
    "2023-02-29.txt,",
    "20230329.txt,",
    "12023-03-29.txt,",
    "notes.txt,",
  })
  void datesADocumentByTheNameOfItsFileAndNotByItsChange(String name, @Nullable String date)
      throws IOException {
    var file = Files.writeString(folder.resolve(name), "A headline\n\nThe ministers met again.\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T12:00:00Z")));

    assertThat(date(name)).isEqualTo(date);
  }

  private @Nullable String date(String name) throws IOException {
    var corpus = new Corpus(folder, CorpusOptions.standard(), Formats.inProcess());
    var entry = corpus.read(corpus.find(name).orElseThrow());
    try (var loaded = (CorpusEntry.Loaded) entry) {
      return loaded.documents().next().metadata().date();
    }
  }

  /// Other threads look ahead of a walk, which goes its way all the same.
  @Randomized(runs = 20)
  void walksInTheOrderOfPathsAndPastWhatIsIgnored(RandomGenerator random) throws IOException {
    Files.writeString(folder.resolve(".gitignore"), "g3/\n");
    var expected = new TreeSet<Path>();
    for (int i = 0; i < 200; i++) {
      var file = Path.of("f" + random.nextInt(9), "g" + random.nextInt(9), i + ".txt");
      write(file.toString());
      if (!file.getName(1).toString().equals("g3")) {
        expected.add(folder.resolve(file));
      }
    }

    assertThat(walked()).containsExactlyElementsOf(expected.stream().map(Path::toString).toList());
  }

  @Test
  void entersEachFolderOnceWhateverLinksLeadToIt(@TempDir Path apart) throws IOException {
    Files.writeString(apart.resolve("there.txt"), "There.\n");
    Files.createSymbolicLink(apart.resolve("back"), folder);
    write("b/c/d.txt");
    Files.createSymbolicLink(folder.resolve("z"), apart);
    Files.createSymbolicLink(folder.resolve("b/z"), apart);
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b/c"));
    Files.createSymbolicLink(folder.resolve("b/again"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b/nowhere"), folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("b/up"), folder.getParent());

    assertThat(walked())
        .containsExactly(
            folder + "/b/c/d.txt",
            folder + "/b/nowhere: MISSING",
            folder + "/b/up: LOOP",
            folder + "/b/z/there.txt");
  }

  @Test
  void saysNothingOfWhatGoesWhileItIsWalked() throws Exception {
    for (int i = 0; i < 600; i++) {
      write("f" + i % 20 + "/" + i + ".txt");
    }
    try (var other = Executors.newSingleThreadExecutor()) {
      var deleted =
          other.submit(() -> {
            for (int i = 0; i < 600; i++) {
              Files.delete(folder.resolve("f" + i % 20 + "/" + i + ".txt"));
              if (i >= 580) {
                Files.delete(folder.resolve("f" + i % 20));
              }
            }
            return true;
          });
      write("stays.txt");
      while (!deleted.isDone()) {
        assertThat(walked()).allMatch(line -> line.endsWith(".txt"));
      }
      assertThat(deleted.get()).isTrue();
    }
  }

  private void write(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name + "\n");
  }

  private List<String> walked() {
    var walked = new ArrayList<String>();
    new Corpus(folder, CorpusOptions.standard(), Formats.inProcess())
        .walk(
            folder,
            new Corpus.Visitor() {
              @Override
              public void file(SourceFile file) {
                walked.add(file.path().toString());
              }

              @Override
              public void skipped(SourceFile file, CorpusEntry.Skipped why) {
                walked.add(file.path() + ": " + why.reason());
              }
            });
    return walked;
  }
}
