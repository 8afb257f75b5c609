package graf.cli;

import graf.Randomized;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What holds of any answer, tried with questions that fuzzing found worth keeping and with random
/// pieces of the texts themselves.
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnyQuestionTest {
  private static final List<String> JOINTS =
      List.of(
          " ", " ", " ", " AND ", " OR ", " -", " NEAR/4 ", "* ", "~ ", "\" ", " \"", "? ", ".");

  private AnswerProperties properties;
  private String texts = "";

  @BeforeAll
  void indexTexts(@TempDir Path folder) throws IOException {
    properties = AnswerFuzz.ofOwnTexts(folder);
    texts = Files.readString(Path.of("src/test/resources/graf/cli/scripts/scripts.txt"));
  }

  @Test
  void answersWhatFuzzingKept() throws Exception {
    var kept = Path.of(Objects.requireNonNull(getClass().getResource("kept")).toURI());
    try (var files = Files.list(kept)) {
      for (Path file : files.toList()) {
        properties.checkAnswer(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
  }

  @Randomized(runs = 10)
  void answersLongPiecesOfTheTexts(RandomGenerator random) throws IOException {
    int start = random.nextInt(texts.length() / 2);
    properties.checkAnswer(texts.substring(start));
  }

  @Randomized
  void answersPiecesOfTheTexts(RandomGenerator random) throws IOException {
    var question = new StringBuilder();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      int start = random.nextInt(texts.length());
      int end = Math.min(texts.length(), start + random.nextInt(1, 20));
      question.append(texts, start, end).append(JOINTS.get(random.nextInt(JOINTS.size())));
    }
    properties.check(question.toString());
  }
}
