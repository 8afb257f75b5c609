package graf.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
    "2023-02-29.txt, 2026-01-02",
    "20230329.txt, 2026-01-02",
    "12023-03-29.txt, 2026-01-02",
    "notes.txt, 2026-01-02",
  })
  void datesADocumentByTheNameOfItsFileAndElseByItsChange(String name, String date)
      throws IOException {
    var file = Files.writeString(folder.resolve(name), "A headline\n\nThe ministers met again.\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T12:00:00Z")));

    assertThat(date(name)).isEqualTo(date);
  }

  private @Nullable String date(String name) throws IOException {
    var corpus = new Corpus(folder, CorpusOptions.standard());
    var entry = corpus.read(corpus.find(name).orElseThrow());
    try (var loaded = (CorpusEntry.Loaded) entry) {
      return loaded.documents().next().metadata().date();
    }
  }
}
