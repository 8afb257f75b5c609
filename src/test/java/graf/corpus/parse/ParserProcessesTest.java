package graf.corpus.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Format;
import graf.corpus.format.Limits;
import graf.corpus.format.MemoryBytes;
import graf.passage.SkipReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Processes that a document brings down, and the documents after it.
class ParserProcessesTest {
  private static final Limits SHORT = new Limits(1000, Duration.ofSeconds(3), 32 << 20);
  private static final Limits LONG = new Limits(1000, Duration.ofMinutes(5), 32 << 20);

  private final ParserProcesses processes =
      new ParserProcesses(() ->
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx32m",
              "-XX:+UseSerialGC",
              "-XX:+ExitOnOutOfMemoryError",
              "-cp",
              System.getProperty("java.class.path"),
              HostileParser.class.getName()));

  @AfterEach
  void end() throws Exception {
    processes.close();
  }

  @Test
  void aParserThatNeverEndsIsEnded() throws Exception {
    assertSkipped("loop", SHORT, SkipReason.TIMED_OUT, "3 s");
    assertThat(read("well", LONG).metadata().title()).isEqualTo("well.pdf");
  }

  @Test
  void aParserThatFillsItsMemoryCostsItsDocument() throws Exception {
    assertSkipped("fill", LONG, SkipReason.TOO_LARGE, "needs more than 32 MB of memory");
    assertThat(read("well", LONG).metadata().title()).isEqualTo("well.pdf");
  }

  @Test
  void aParserThatCrashesCostsItsDocument() throws Exception {
    assertThat(read("well", LONG).metadata().title()).isEqualTo("well.pdf");
    assertSkipped("end", LONG, SkipReason.MALFORMED, "its parser crashed");
    assertThat(read("well", LONG).metadata().title()).isEqualTo("well.pdf");
  }

  @Test
  void whatUnpacksToTooMuchIsNotSentWhole() throws Exception {
    assertSkipped("x".repeat(1001), LONG, SkipReason.TOO_LARGE, "unpacks to more than 0 MB");
    assertThat(read("well", LONG).metadata().title()).isEqualTo("well.pdf");
  }

  private void assertSkipped(String word, Limits limits, SkipReason reason, String detail) {
    assertThatThrownBy(() -> read(word, limits))
        .isInstanceOfSatisfying(
            ExtractionException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.detail()).isEqualTo(detail);
            });
  }

  private Extracted read(String word, Limits limits) throws Exception {
    return processes.extract(
        new ParserRequest(
            Format.PDF, "well.pdf", ParserRequest.Reading.of(limits), MemoryBytes.of(word)),
        limits);
  }
}
