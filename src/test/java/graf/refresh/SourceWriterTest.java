package graf.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.CorpusEntry;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a file whose turn it is, and what is told of it.
class SourceWriterTest {
  private static final Duration LATER = Duration.ofDays(1);

  @TempDir private Path temp = Path.of("");
  private IndexedFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new IndexedFolder(temp);
    folder.write("a.txt", "The wherry is in.");
  }

  @Test
  void whatIsNewIsWritten() throws Exception {
    folder.write("b.txt", "The wherry is up.");

    assertThat(folder.read("a.txt", "b.txt"))
        .isEqualTo("2 added: committed, wrote a.txt, wrote b.txt");
    assertThat(folder.documents()).containsExactly("a.txt", "b.txt");
  }

  @Test
  void whatChangedIsWrittenAgain() throws Exception {
    folder.read("a.txt");
    folder.write("a.txt", "The wherry left at noon.");

    assertThat(folder.read("a.txt")).isEqualTo("1 updated: committed, wrote a.txt");
  }

  @Test
  void whatWasOnlyTouchedIsNotWritten() throws Exception {
    folder.read("a.txt");
    folder.touch("a.txt");

    assertThat(folder.read("a.txt")).isEqualTo("1 unchanged: committed");
    assertThat(folder.known("a.txt").modified()).isEqualTo(folder.file("a.txt").modified());
  }

  @Test
  void whatIsGoneIsRemoved() throws Exception {
    folder.read("a.txt");
    var gone = folder.known(List.of("a.txt"));

    assertThat(folder.written(writer -> writer.removeAll(gone, List.of())))
        .isEqualTo("1 removed: committed");
    assertThat(folder.documents()).isEmpty();
  }

  @Test
  void whatMovedIsRenamed() throws Exception {
    folder.read("a.txt");
    var gone = folder.known(List.of("a.txt"));
    folder.move("a.txt", "later/a.txt");
    var found = folder.files("later/a.txt");

    assertThat(
            folder.written(writer -> {
              writer.removeAll(gone, found);
              writer.readAll(found, LATER);
            }))
        .isEqualTo("1 renamed: committed, wrote later/a.txt");
    assertThat(folder.documents()).containsExactly("later/a.txt");
  }

  @Test
  void whatVanishesBeforeItsTurnIsRemovedAndLeavesADoubt() throws Exception {
    folder.write("b.txt", "The wherry is up.");
    folder.read("a.txt", "b.txt");
    folder.write("a.txt", "The wherry left at noon.");
    var found = folder.files("a.txt");
    Files.delete(folder.path("a.txt"));

    assertThat(folder.written(writer -> writer.readAll(found, LATER)))
        .isEqualTo("1 removed: committed; unsettled");
    assertThat(folder.documents()).containsExactly("b.txt");
  }

  @Test
  void aBadFileStopsNoOther() throws Exception {
    Files.write(folder.path("bad.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '4', 0, 1});

    assertThat(folder.read("bad.pdf", "a.txt"))
        .startsWith("1 added 1 skipped 1 failed: committed, skipped bad.pdf MALFORMED NEW")
        .contains("wrote a.txt");
    assertThat(folder.documents()).containsExactly("a.txt");
  }

  @Test
  void whyAFileIsOutOfReachIsWrittenOnceAndToldEachTime() throws Exception {
    var file = folder.file("a.txt");
    var why = new CorpusEntry.Skipped(SkipReason.UNREADABLE, "");
    IndexedFolder.Task skip = writer -> writer.skip(file, why);

    assertThat(folder.written(skip))
        .isEqualTo("1 skipped 1 failed: committed, skipped a.txt UNREADABLE NEW");
    assertThat(folder.written(skip))
        .isEqualTo("1 skipped 1 failed: skipped a.txt UNREADABLE KNOWN");
  }

  @Test
  void whatIsLeftIsNotWritten() throws Exception {
    folder.read("a.txt");
    var known = folder.known("a.txt");

    assertThat(folder.written(writer -> writer.leave(known))).isEqualTo("1 unchanged");
  }

  @Test
  void aRunThatIsAskedToEndReadsNoMore() throws Exception {
    var found = folder.files("a.txt");

    assertThat(folder.written(writer -> writer.readAll(found, LATER), () -> true))
        .isEqualTo("nothing: committed");
    assertThat(folder.documents()).isEmpty();
  }
}
