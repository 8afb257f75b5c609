package graf.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.CorpusOptions;
import graf.corpus.SourceFile;
import graf.corpus.parse.Formats;
import graf.index.SourceState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of a file once it was read.
class SourceReadingTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2019-05-06T12:00:00Z"));

  @TempDir private Path folder = Path.of("");

  @Test
  void aLargeFileThatIsChangedWhileItIsReadIsReadAgain() throws IOException {
    var path = large();
    var file = corpus().find("big.txt").orElseThrow();
    var state = read(file, () -> overwrite(path));

    assertThat(state.hash()).isEmpty();
    assertThat(new FileFreshness(corpus()).isCurrent(state)).isFalse();
    assertThat(RefreshPlan.isSame(corpus().find("big.txt").orElseThrow(), state)).isFalse();
  }

  @Test
  void aLargeFileThatStaysAsItIsIsCurrent() throws IOException {
    large();
    var state = read(corpus().find("big.txt").orElseThrow(), () -> {});

    assertThat(state.hash()).isNotEmpty();
    assertThat(new FileFreshness(corpus()).isCurrent(state)).isTrue();
  }

  @Test
  void aSmallFileIsReadAtOneMoment() throws IOException {
    var path = Files.writeString(folder.resolve("small.txt"), "Paper\n\nThe wherry is in.\n");
    Files.setLastModifiedTime(path, LONG_AGO);
    var state = read(corpus().find("small.txt").orElseThrow(), () -> overwrite(path));

    assertThat(state.hash()).isNotEmpty();
    assertThat(new FileFreshness(corpus()).isCurrent(state)).isFalse();
  }

  private interface Change {
    void make() throws IOException;
  }

  private SourceState read(SourceFile file, Change change) throws IOException {
    var reading = new SourceReading(file);
    try (var loaded = (CorpusEntry.Loaded) corpus().read(file)) {
      var update = reading.update(loaded);
      while (update.documents().hasNext()) {
        update.documents().next().passages().forEachRemaining(passage -> {});
      }
      change.make();
      return update.state().get();
    }
  }

  private Corpus corpus() {
    return new Corpus(folder, CorpusOptions.standard(), Formats.inProcess());
  }

  /// Larger than what is read at one moment.
  private Path large() throws IOException {
    var path = folder.resolve("big.txt");
    Files.writeString(path, "Paper\n\nThe wherry is in.\n" + "\n".repeat(17 << 20) + "The end.\n");
    Files.setLastModifiedTime(path, LONG_AGO);
    return path;
  }

  /// To the same size, and back in time by a day.
  private static void overwrite(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap("Daily".getBytes(StandardCharsets.UTF_8)));
    }
    Files.setLastModifiedTime(path, FileTime.from(LONG_AGO.toInstant().minus(Duration.ofDays(1))));
  }
}
