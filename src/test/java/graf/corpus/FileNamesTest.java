package graf.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graf.corpus.parse.Formats;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of files whose bytes are no UTF-8.
class FileNamesTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf%E9-one.txt",
        "%FF%FE",
        "%C3%A9t%C3%A9.txt",
        "%D4%C5%D3%D4/%EE%E9.txt",
        "%E2%82",
        "%EF%9F%A9.txt",
        "a%20b%25c.txt"
      })
  void aNameIsFoundByItsText(String written) throws IOException {
    var path = Path.of(URI.create(folder.toUri() + written));
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, "The wherry.");
    } catch (IOException e) {
      assumeTrue(false, "a file system that takes UTF-8 alone");
    }
    var corpus = new Corpus(folder, CorpusOptions.standard(), Formats.inProcess());
    var id = corpus.idOf(path);

    assertThat(corpus.find(id)).hasValueSatisfying(file -> assertThat(file.id()).isEqualTo(id));
    assertThat(Files.readString(corpus.pathOf(id))).isEqualTo("The wherry.");
    assertThat(id).doesNotContain("\ufffd");
  }
}
