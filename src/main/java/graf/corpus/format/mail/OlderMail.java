package graf.corpus.format.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where in a text another mail begins, quoted or forwarded.
final class OlderMail {
  private static final int WIDEST_MARK = 100;

  /// What mail programs call the sender in the languages that they speak.
  private static final Set<String> SENDERS =
      Set.of(
          "from",
          "von",
          "de",
          "da",
          "van",
          "från",
          "fra",
          "lähettäjä",
          "od",
          "feladó",
          "от",
          "від",
          "kimden",
          "από",
          "מאת",
          "من",
          "差出人",
          "发件人",
          "寄件者",
          "보낸 사람",
          "expéditeur",
          "mittente",
          "afsender",
          "avsender",
          "avsändare",
          "nadawca",
          "odesílatel",
          "expeditor",
          "remitente",
          "remetente",
          "отправитель");

  private OlderMail() {}

  /// Whether one begins at line `at`.
  static boolean begins(List<TextLine> lines, int at) {
    var line = lines.get(at);
    var text = line.text().strip();
    return line.quoted() > 0
        || isMark(text)
        || isHead(lines, at)
        || (text.endsWith(":") && isQuotedNext(lines, at));
  }

  /// `-----Original Message-----` and its like, in any language.
  private static boolean isMark(String text) {
    return text.length() <= WIDEST_MARK
        && text.startsWith("---")
        && text.endsWith("---")
        && hasLetter(text);
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /// `From: ...` with another such line below it.
  private static boolean isHead(List<TextLine> lines, int at) {
    int colon = colon(lines.get(at).text());
    if (colon < 0 || at + 1 >= lines.size() || colon(lines.get(at + 1).text()) < 0) {
      return false;
    }
    var name = lines.get(at).text().substring(0, colon).replace("*", "").strip();
    return SENDERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static int colon(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && colon < 30 ? colon : -1;
  }

  /// `On Monday, Otto wrote:`, and what he wrote.
  private static boolean isQuotedNext(List<TextLine> lines, int at) {
    int next = at + 1;
    while (next < lines.size() && lines.get(next).isBlank() && lines.get(next).quoted() == 0) {
      next++;
    }
    return next < lines.size() && lines.get(next).quoted() > 0;
  }
}
