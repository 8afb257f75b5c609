package graf.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import graf.Randomized;
import graf.query.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any text, tried with random ones.
final class AnyTextTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "drone",
          "Ünï",
          "共击",
          "😀",
          "5",
          "2023-05",
          " ",
          " ",
          " ",
          "\t",
          "\"",
          "“",
          "”",
          "«",
          "(",
          ")",
          "+",
          "-",
          "–",
          "=",
          "*",
          "?",
          "~",
          "~2",
          "/",
          "\\",
          ":",
          ",",
          ".",
          "..",
          "|",
          "'",
          "&",
          "AND",
          "OR",
          "NOT",
          "NEAR",
          "NEAR/3",
          " AND ",
          " OR ",
          " NOT ",
          " NEAR/5 ",
          "title:",
          "heading:",
          "path:",
          "type:",
          "lang:",
          "author:",
          "date:",
          "foo:",
          "{",
          "}",
          "[",
          "]",
          "<",
          ">",
          "{2,3}",
          "\u0000",
          "\ud83d",
          "\u0301",
          "\u200d");

  @Randomized
  void readsTheSameAsItIsWritten(RandomGenerator random) {
    for (int i = 0; i < 30; i++) {
      QueryProperties.check(text(random, random.nextInt(1, 25)));
    }
  }

  @Randomized
  void readsPlainCharacters(RandomGenerator random) {
    var text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
    }
    QueryProperties.check(text.toString());
  }

  /// Their normal form is not the normal form of itself.
  @ParameterizedTest
  @ValueSource(strings = {"뵈ﾪ", "Pŉ벼⢅", "쯠ŉ", "ʹ༙앖", "ʹᇜ", "⓫힙", "ㅋㅏ나"})
  void readsWordsThatNormaliseTwice(String word) {
    QueryProperties.check(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "\"",
        "“",
        "+",
        "-(",
        "NOT ",
        "a OR ",
        "type:(OR\".. AND /AND((<OR",
        "title:",
        "title:(",
        "path:(",
        "path:(a ",
        "path:\"",
        ":\"",
        "/",
        "/a",
        "a/",
        "=",
        "=\"",
        "*",
        "a*",
        "?",
        "~",
        "a~",
        "a)",
        "a)a ",
        "(a ",
        "(a) ",
        "((a)",
        "a NEAR ",
        "«\"",
        "a:\"«",
        "aa*?",
        ",",
        "a, ",
        "😀",
        "{9}",
        ">"
      })
  void readsAHundredThousandCharactersAtOnce(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    Query query =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> QueryReaderTest.read(text));
    assertThat(query.wanted()).hasSizeLessThanOrEqualTo(QueryScanner.MOST_WORDS);
  }

  @Test
  void readsWhatFuzzingKept() throws Exception {
    var kept = Path.of(Objects.requireNonNull(getClass().getResource("kept")).toURI());
    try (var files = Files.list(kept)) {
      for (Path file : files.toList()) {
        QueryFuzz.fuzzerTestOneInput(Files.readAllBytes(file));
      }
    }
  }

  private static String text(RandomGenerator random, int pieces) {
    var text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
