package graf.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `scripts/torture`.
final class TortureIT {
  @TempDir private Path work;

  @Test
  void nothingCommittedIsLostWhateverBreaksOff() throws Exception {
    long seed = Long.getLong("tests.seed", RandomGenerator.getDefault().nextLong());
    var launcher = Path.of(System.getProperty("graf.distribution")).resolve("bin/graf");
    var torture = new Torture(launcher.toAbsolutePath(), work, seed);
    try {
      torture.run(4, Instant.MAX, new PrintStream(PrintStream.nullOutputStream()));
    } catch (Exception | AssertionError e) {
      throw new AssertionError("seed " + seed, e);
    }
    assertThat(torture.figures()).contains("kills 4 ");
  }
}
