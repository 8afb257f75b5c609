package graf.corpus.parse;

import java.util.Locale;

/// Tells a mail by its header, for those that have no name to tell it: Maildir, and what programs
/// export a mail a file.
final class MailHead {
  /// Of these, that a sender writes, a mail has three at least.
  private static final int FEWEST = 3;

  private MailHead() {}

  /// Whether a file that begins with `head` is a mail.
  static boolean begins(String head, String extension) {
    int from = 0;
    int marks = 0;
    boolean sent = false;
    boolean delivered = false;
    for (int end = head.indexOf('\n'); end >= 0; end = head.indexOf('\n', from)) {
      var line = head.substring(from, end);
      from = end + 1;
      if (line.isBlank()) {
        break;
      }
      int colon = line.indexOf(':');
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (folded && marks > 0) {
        continue;
      }
      if (!isName(line, colon)) {
        return false;
      }
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "from" -> sent = true;
        case "return-path", "received", "message-id", "mime-version", "delivered-to" ->
            delivered = true;
        default -> {}
      }
      marks += isMark(line.substring(0, colon).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    // Whoever names a file a text may have typed such lines.
    return sent && marks >= FEWEST && (delivered || !extension.equals("txt"));
  }

  private static boolean isMark(String name) {
    return switch (name) {
      case "from", "to", "cc", "subject", "date", "message-id", "received", "return-path" -> true;
      case "mime-version", "delivered-to", "content-type", "reply-to", "x-mailer" -> true;
      default -> false;
    };
  }

  private static boolean isName(String line, int colon) {
    if (colon <= 0) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = line.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
