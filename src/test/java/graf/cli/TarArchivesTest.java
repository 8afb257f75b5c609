package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `graf index` makes of tar archives, and of those that it does not open.
final class TarArchivesTest {
  @TempDir private Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void enter() {
    shell = new Shell(folder);
  }

  @Test
  void theFilesOfATarArchiveAreDocuments() throws IOException {
    byte[] tar = tar();
    Files.write(folder.resolve("plain.tar"), tar);
    Files.write(folder.resolve("packed.tar.gz"), gzip(tar));
    Files.write(folder.resolve("short.tgz"), gzip(tar));

    assertThat(shell.graf("index .").err()).startsWith("6 documents (6 added)");
    assertThat(shell.graf("query --copies -l lock").out().lines())
        .containsExactlyInAnyOrder(
            "plain.tar/notes/a.md", "packed.tar.gz/notes/a.md", "short.tgz/notes/a.md");
    assertThat(shell.graf("show plain.tar/notes/a.md:3").out()).contains("The lock opens at six.");
    assertThat(shell.graf("query -l тихо").out()).contains("plain.tar/Берег.txt");
  }

  @Test
  void ofTwoFilesOfOneNameTheFirstIsRead() throws IOException {
    Files.write(folder.resolve("twice.tar"), tar("a.txt", "A first ferry.", "a.txt", "A second."));

    assertThat(shell.graf("index .").err())
        .contains(
            "graf: twice.tar: read in part: a.txt stands twice in the archive; only the first is read");
    assertThat(shell.graf("query -c second").out()).isEqualTo("0\n");
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  @Test
  void rowsOfTwoFilesInItMayHaveOneId() throws IOException {
    Files.write(
        folder.resolve("rows.tar"),
        tar(
            "a.jsonl", "{\"id\":\"1\",\"text\":\"A ferry.\"}", //
            "b.jsonl", "{\"id\":\"1\",\"text\":\"A barge.\"}"));

    shell.graf("index .");

    assertThat(shell.graf("query ferry").out()).contains("rows.tar/a.jsonl:1\n");
    assertThat(shell.graf("query barge").out()).contains("rows.tar/b.jsonl:1\n");
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  /// Returns an archive of files, each given by its name and its text.
  private static byte[] tar(String... files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(out)) {
      for (int i = 0; i < files.length; i += 2) {
        entry(tar, files[i], files[i + 1]);
      }
    }
    return out.toByteArray();
  }

  @Test
  void ofATarArchiveThatWasCutTheRestIsOnRecord() throws IOException {
    byte[] tar = tar();
    Files.write(folder.resolve("cut.tar"), Arrays.copyOf(tar, tar.length / 2));
    Files.write(folder.resolve("cut.tar.gz"), Arrays.copyOf(gzip(tar), 60));

    var run = shell.graf("index .");

    assertThat(run.err()).contains("graf: cut.tar").doesNotContain("bug", "cannot be opened");
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  @Test
  void saysOfAnArchiveThatItIsDamaged() throws IOException {
    var start = new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4, (byte) 0x8D};
    Files.write(folder.resolve("old.7z"), Arrays.copyOf(start, 64));

    assertThat(shell.graf("index .").err())
        .startsWith(
            "graf: old.7z: could not be read by its parser (its table of contents is damaged)\n");
  }

  /// Two documents, a folder, a link and a hidden file.
  private static byte[] tar() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
      tar.putArchiveEntry(new TarArchiveEntry("notes/"));
      tar.closeArchiveEntry();
      entry(tar, "notes/a.md", "# Locks\n\nThe lock opens at six.\n");
      entry(tar, "notes/.hidden.txt", "The lock is hidden.\n");
      entry(tar, "Берег.txt", "На берегу тихо.\n");
      var link = new TarArchiveEntry("b.md", TarConstants.LF_SYMLINK);
      link.setLinkName("notes/a.md");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static void entry(TarArchiveOutputStream tar, String name, String text)
      throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
