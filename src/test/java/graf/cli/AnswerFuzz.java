package graf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Any bytes as a question to an index: what `scripts/fuzz` runs, and by these names alone.
public final class AnswerFuzz {
  /// Texts that graf's own repository holds, of many languages and scripts.
  private static final Path[] TEXTS = {
    Path.of("seeds"),
    Path.of("docs"),
    Path.of("src/test/resources/graf/cli/scripts"),
    Path.of("src/test/resources/graf/golden/files")
  };

  // The fuzzer calls static methods, and has no other place to keep what it made at the start.
  private static @Nullable AnswerProperties properties;

  private AnswerFuzz() {}

  public static void fuzzerInitialize() throws IOException {
    var named = System.getProperty("graf.fuzz.texts");
    var folder = Files.createTempDirectory("graf-fuzz");
    properties = named == null ? ofOwnTexts(folder) : AnswerProperties.of(folder, Path.of(named));
  }

  public static void fuzzerTestOneInput(byte[] text) throws IOException {
    Objects.requireNonNull(properties).check(new String(text, StandardCharsets.UTF_8));
  }

  static AnswerProperties ofOwnTexts(Path folder) throws IOException {
    return AnswerProperties.of(folder, TEXTS);
  }
}
