package graf.corpus.format;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What a parser's exception says, as a short detail of one line; empty where only the parser's
/// makers would understand it.
public final class Failures {
  private static final int LONGEST = 120;

  /// Names of classes and of temporary files, and values that were missing.
  private static final List<String> JARGON =
      List.of("Exception", "null", "org.", "java.", "javax.", "com.", "/tmp/", "0x", "@", "::");

  /// What libraries that unpack and decode say of bytes that are not as they were written.
  private static final List<String> DAMAGE =
      List.of(
          "invalid distance",
          "invalid literal",
          "invalid code",
          "invalid block",
          "invalid stored",
          "invalid bit",
          "invalid byte",
          "incorrect header",
          "incorrect data",
          "unknown compression",
          "oversubscribed",
          "zip signature",
          "record signature",
          "bad signature",
          "magic",
          "truncated zip",
          "truncated tar",
          "central directory",
          "zip file",
          "crc",
          "corrupt",
          "unexpected end");

  private Failures() {}

  /// Returns what a library says of damage, in words of those who have the file.
  public static String plain(String message) {
    var small = message.toLowerCase(Locale.ROOT);
    return DAMAGE.stream().anyMatch(small::contains) ? "it is damaged or incomplete" : message;
  }

  public static String words(Throwable failure) {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    var message = Objects.requireNonNullElse(cause.getMessage(), "");
    int end = 0;
    while (end < Math.min(message.length(), LONGEST) && message.charAt(end) >= ' ') {
      end++;
    }
    var line = message.substring(0, end).strip();
    var plain = plain(line);
    return JARGON.stream().anyMatch(plain::contains) ? "" : plain;
  }
}
