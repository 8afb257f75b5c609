package graf.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.SourceFile;
import graf.index.DocumentContent;
import graf.index.SourceState;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which file of before a new one is.
class RenameDetectorTest {
  private static final String MAIL_WITH_A_FILE =
      """
      From: jane@sea.example
      Subject: Berths
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=part

      --part
      Content-Type: text/plain

      The list of the berths is attached.
      --part
      Content-Type: text/plain; name="berths.txt"
      Content-Disposition: attachment; filename="berths.txt"

      Berth nine is free from Monday on.
      --part--
      """;

  @TempDir private Path temp = Path.of("");
  private IndexedFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new IndexedFolder(temp);
  }

  @Test
  void aFileThatMovedIsKnownByItsContent() throws Exception {
    indexed("a.txt", "The wherry is in.");
    folder.move("a.txt", "later/b.txt");

    try (var detector = expecting(List.of("a.txt"), "later/b.txt")) {
      assertThat(former(detector, "later/b.txt")).isEqualTo("a.txt");
    }
  }

  @Test
  void aFileOfTheSameSizeWithOtherWordsIsNew() throws Exception {
    indexed("a.txt", "The wherry is in.");
    Files.delete(folder.path("a.txt"));
    folder.write("b.txt", "The wherry is up.");

    try (var detector = expecting(List.of("a.txt"), "b.txt")) {
      assertThat(former(detector, "b.txt")).isEqualTo("new");
    }
  }

  @Test
  void ofSeveralWithOneContentThatOfTheSameNameIsTaken() throws Exception {
    indexed("x/a.txt", "The wherry is in.");
    indexed("y/b.txt", "The wherry is in.");
    indexed("y/c.txt", "The wherry is in.");
    folder.move("x/a.txt", "z/a.txt");
    folder.move("y/b.txt", "z/b.txt");
    folder.move("y/c.txt", "z/c.txt");

    try (var detector =
        expecting(List.of("x/a.txt", "y/b.txt", "y/c.txt"), "z/a.txt", "z/b.txt", "z/c.txt")) {
      assertThat(former(detector, "z/b.txt")).isEqualTo("y/b.txt");
      assertThat(former(detector, "z/c.txt")).isEqualTo("y/c.txt");
      assertThat(former(detector, "z/a.txt")).isEqualTo("x/a.txt");
    }
  }

  @Test
  void aFormerFileIsGivenOnce() throws Exception {
    indexed("a.txt", "The wherry is in.");
    folder.move("a.txt", "b.txt");
    folder.write("c.txt", "The wherry is in.");

    try (var detector = expecting(List.of("a.txt"), "b.txt", "c.txt")) {
      assertThat(former(detector, "b.txt")).isEqualTo("a.txt");
      assertThat(former(detector, "c.txt")).isEqualTo("new");
    }
  }

  @Test
  void whatCouldNotBeReadIsNoFormerFile() throws Exception {
    indexed("a.txt", "The wherry is in.");
    var skipped = skipped(folder.known("a.txt"), SkipReason.UNREADABLE);
    folder.move("a.txt", "b.txt");

    try (var detector = new RenameDetector(folder.corpus())) {
      detector.expect(List.of(skipped), List.of(folder.file("b.txt")), folder.memory());
      assertThat(former(detector, "b.txt")).isEqualTo("new");
    }
  }

  @Test
  void whereOnlyKnownFilesChangedNothingMoved() throws Exception {
    indexed("a.txt", "The wherry is in.");
    indexed("b.txt", "The wherry is in.");
    Files.delete(folder.path("a.txt"));

    try (var detector = expecting(List.of("a.txt"), "b.txt")) {
      assertThat(former(detector, "b.txt")).isEqualTo("new");
    }
  }

  @Test
  void whatTheIndexHoldsIsTakenOverWhereTheNameIsTheSame() throws Exception {
    indexed("x/a.txt", "The wherry is in.");
    folder.move("x/a.txt", "later/on/a.txt");

    assertThat(content("x/a.txt", "later/on/a.txt")).isEqualTo("later/on/a.txt: The wherry is in.");
  }

  @Test
  void aFileOfAnotherNameIsReadAgainForItsNameMaySayMore() throws Exception {
    indexed("a.txt", "The wherry is in.");
    folder.move("a.txt", "2021-03-04 ferry.txt");

    assertThat(content("a.txt", "2021-03-04 ferry.txt")).isEqualTo("to be read");
  }

  @Test
  void aFileOfSeveralDocumentsIsReadAgain() throws Exception {
    indexed("a.eml", MAIL_WITH_A_FILE);
    folder.move("a.eml", "later/a.eml");

    assertThat(folder.documents()).hasSize(2).contains("a.eml");
    assertThat(content("a.eml", "later/a.eml")).isEqualTo("to be read");
  }

  @Test
  void aFileThatWasReadInPartIsReadAgain() throws Exception {
    indexed("a.txt", "The wherry is in.");
    var known = folder.known("a.txt");
    folder.move("a.txt", "later/a.txt");

    try (var detector = expecting(List.of("a.txt"), "later/a.txt")) {
      assertThat(words(detector.content(known, folder.file("later/a.txt"))))
          .isEqualTo("later/a.txt: The wherry is in.");
      assertThat(words(detector.content(inPart(known), folder.file("later/a.txt"))))
          .isEqualTo("to be read");
    }
  }

  @Test
  void aFileThatWasOnlyTouchedIsTheSame() throws Exception {
    indexed("a.txt", "The wherry is in.");
    folder.touch("a.txt");
    var known = folder.known("a.txt");

    assertThat(isSame(known)).isTrue();
    assertThat(isSame(skipped(known, SkipReason.UNREADABLE))).isFalse();
    folder.write("a.txt", "The wherry is up.");
    assertThat(isSame(known)).isFalse();
    folder.write("a.txt", "The wherry is away.");
    assertThat(isSame(known)).isFalse();
  }

  private void indexed(String name, String text) throws Exception {
    folder.write(name, text);
    folder.read(name);
  }

  private RenameDetector expecting(List<String> gone, String... found) throws IOException {
    var detector = new RenameDetector(folder.corpus());
    detector.expect(folder.known(gone), folder.files(found), folder.memory());
    return detector;
  }

  private String former(RenameDetector detector, String name) {
    return detector.formerly(folder.file(name)).map(SourceState::source).orElse("new");
  }

  private String content(String from, String to) throws IOException {
    try (var detector = expecting(List.of(from), to)) {
      SourceFile file = folder.file(to);
      var former = detector.formerly(file).orElseThrow();
      return words(detector.content(former, file));
    }
  }

  private static String words(Optional<DocumentContent> content) {
    if (content.isEmpty()) {
      return "to be read";
    }
    var passages = new ArrayList<String>();
    content.get().passages().forEachRemaining(passage -> passages.add(passage.text()));
    return content.get().id() + ": " + String.join(" ", passages);
  }

  private boolean isSame(SourceState known) throws IOException {
    try (var detector = new RenameDetector(folder.corpus())) {
      return detector.isSame(folder.file(known.source()), known);
    }
  }

  private static SourceState inPart(SourceState state) {
    return new SourceState(
        state.source(), state.size(), state.modified(), state.hash(), 1, null, "one picture");
  }

  private static SourceState skipped(SourceState state, SkipReason why) {
    return new SourceState(
        state.source(), state.size(), state.modified(), state.hash(), 0, why, "");
  }
}
