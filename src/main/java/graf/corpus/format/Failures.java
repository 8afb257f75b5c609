package graf.corpus.format;

import java.util.List;
import java.util.Objects;

/// What a parser's exception says, as a short detail of one line; empty where only the parser's
/// makers would understand it.
public final class Failures {
  private static final int LONGEST = 120;

  /// Names of classes and of temporary files, and values that were missing.
  private static final List<String> JARGON =
      List.of("Exception", "null", "org.", "java.", "javax.", "com.", "/tmp/", "0x", "@", "::");

  private Failures() {}

  public static String words(Throwable failure) {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    var message = Objects.requireNonNullElse(cause.getMessage(), "");
    int end = 0;
    while (end < Math.min(message.length(), LONGEST) && message.charAt(end) >= ' ') {
      end++;
    }
    var line = message.substring(0, end).strip();
    return JARGON.stream().anyMatch(line::contains) ? "" : line;
  }
}
