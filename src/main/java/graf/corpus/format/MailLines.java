package graf.corpus.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/// On which lines of a mail, from 1, the lines of one of its texts stand.
///
/// The text is looked for in the mail as its bytes are, line by line. One that is in base64 has no
/// lines there.
final class MailLines {
  /// Attachments of any size follow the text.
  private static final int LONGEST = 16 << 20;

  /// As many lines in a row as these are not in a mail twice, or then it does not matter.
  private static final int COMPARED = 20;

  private final List<Integer> numbers;
  private final int first;

  private MailLines(List<Integer> numbers, int first) {
    this.numbers = numbers;
    this.first = first;
  }

  /// @param text the bytes of the text, unpacked from its `transferEncoding`
  static MailLines of(SourceBytes mail, byte[] text, String transferEncoding) throws IOException {
    boolean quoted = "quoted-printable".equalsIgnoreCase(transferEncoding);
    var raw = new ArrayList<String>();
    var numbers = new ArrayList<Integer>();
    var open = new StringBuilder();
    int number = 0;
    for (String line : lines(head(mail))) {
      number++;
      if (open.isEmpty()) {
        numbers.add(number);
      }
      if (quoted && line.endsWith("=")) {
        // The text's line goes on in the next.
        open.append(line, 0, line.length() - 1);
      } else {
        raw.add(quoted ? unquoted(open + line) : line);
        open.setLength(0);
      }
    }
    return new MailLines(numbers, find(raw, lines(text)));
  }

  private static byte[] head(SourceBytes mail) throws IOException {
    try (var in = mail.open()) {
      return in.readNBytes(LONGEST);
    }
  }

  /// Returns the line of the mail on which line `line` of the text, from 1, stands; 0 where that is
  /// not known.
  int of(int line) {
    int found = first + line - 1;
    return first < 0 || found >= numbers.size() ? 0 : numbers.get(found);
  }

  private static int find(List<String> raw, List<String> text) {
    int compared = Math.min(COMPARED, text.size());
    for (int start = 0; start + compared <= raw.size(); start++) {
      if (startsAt(start, raw, text.subList(0, compared))) {
        return start;
      }
    }
    return -1;
  }

  private static boolean startsAt(int start, List<String> raw, List<String> text) {
    for (int i = 0; i < text.size(); i++) {
      if (!raw.get(start + i).stripTrailing().equals(text.get(i).stripTrailing())) {
        return false;
      }
    }
    return true;
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
  }

  private static String unquoted(String line) throws IOException {
    if (line.indexOf('=') < 0) {
      return line;
    }
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    try (var in = new QuotedPrintableInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
