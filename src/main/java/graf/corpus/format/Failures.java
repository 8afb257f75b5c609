package graf.corpus.format;

/// What a parser's exception says, as a short detail of one line.
public final class Failures {
  private static final int LONGEST = 120;

  private Failures() {}

  public static String words(Throwable failure) {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    var message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    int end = 0;
    while (end < Math.min(message.length(), LONGEST) && message.charAt(end) >= ' ') {
      end++;
    }
    return message.substring(0, end);
  }
}
