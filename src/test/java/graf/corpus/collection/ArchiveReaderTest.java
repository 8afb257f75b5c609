package graf.corpus.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.corpus.format.SpooledBytes;
import graf.passage.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Archives, as the names of what is read of them, and what is on record.
class ArchiveReaderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void namesOfATarAreReadFromWhereItWasMade() throws IOException {
    assertThat(
            names(tar("./a.txt", "./b/c.md", "./.git/x.txt", "./.secret", "/abs/d.txt", "e/./f")))
        .containsExactly("a.txt", "b/c.md", "abs/d.txt", "e/f");
  }

  @Test
  void aNameThatLeadsOutOfAnArchiveIsOnRecord() throws IOException {
    assertThat(names(tar("../a.txt", "ok.txt", "b/../../c.txt")))
        .containsExactly(
            "../a.txt has a name that leads out of the archive",
            "ok.txt",
            "b/../../c.txt has a name that leads out of the archive");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, Größe.txt, Übermut.txt",
    "IBM850, Größe der Straßen und Brücken.txt, Bücher über Fähren und Häfen.txt",
    "windows-1251, Отчёт о переправе.txt, Журнал работы порта.txt",
    "Shift_JIS, 港の記録と船の名前.txt, 会議の議事録.txt"
  })
  void namesOfAZipAreInTheCharacterSetOfItsMachine(String charset, String a, String b)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, Charset.forName(charset))) {
      for (String name : List.of(a, b)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    assertThat(names(out.toByteArray())).containsExactly(a, b);
  }

  @Test
  void filesOfA7zArchiveAreRead() throws IOException {
    assertThat(names(sevenZip(null))).containsExactly("a.txt", "b/c.md");
  }

  @Test
  void anEncrypted7zArchiveIsToldAsThat() {
    assertThatThrownBy(() -> names(sevenZip("secret".toCharArray())))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class,
            e -> assertThat(e.reason()).isEqualTo(SkipReason.ENCRYPTED));
  }

  private byte[] sevenZip(char @Nullable [] password) throws IOException {
    var file = folder.resolve("a.7z");
    try (var archive =
        password == null
            ? new SevenZOutputFile(file.toFile())
            : new SevenZOutputFile(file.toFile(), password)) {
      for (String name : List.of("a.txt", "b/c.md")) {
        archive.putArchiveEntry(archive.createArchiveEntry(file, name));
        archive.write("The wherry.".getBytes(StandardCharsets.UTF_8));
        archive.closeArchiveEntry();
      }
    }
    return Files.readAllBytes(file);
  }

  private static byte[] tar(String... names) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(out)) {
      for (String name : names) {
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(1);
        tar.putArchiveEntry(entry);
        tar.write('x');
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static List<String> names(byte[] archive) throws IOException {
    var names = new ArrayList<String>();
    try (var content = SpooledBytes.of(new ByteArrayInputStream(archive));
        var reader =
            ArchiveReader.open("x", archive, content, UnpackLimit.of(archive.length, 1 << 20))) {
      for (var part = reader.next(); part != null; part = reader.next()) {
        names.add(part.gap().isEmpty() ? part.name() : part.name() + " " + part.gap());
      }
    }
    return names;
  }
}
