package graf.corpus.format.mail;

import graf.corpus.format.SourceBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.jspecify.annotations.Nullable;

/// On which lines of a mail, from 1, the lines of its texts stand.
///
/// A text is looked for in the mail as its bytes are, line by line, behind the one found before it.
/// One that is in base64 has no lines there.
final class MailLines {
  /// Attachments of any size follow the text.
  private static final int LONGEST = 16 << 20;

  /// As many lines in a row as these are not in a mail twice, or then it does not matter.
  private static final int COMPARED = 20;

  private final List<String> head;
  private @Nullable Lines plain;
  private @Nullable Lines quoted;
  private int behind;

  private MailLines(List<String> head) {
    this.head = head;
  }

  static MailLines of(SourceBytes mail) throws IOException {
    return new MailLines(lines(head(mail)));
  }

  /// Finds the next text of the mail.
  ///
  /// @param text its bytes, unpacked from its `transferEncoding`
  Text find(byte[] text, String transferEncoding) throws IOException {
    var all = "quoted-printable".equalsIgnoreCase(transferEncoding) ? quoted() : plain();
    var wanted = lines(text);
    int first = all.find(wanted, behind);
    if (first >= 0 && !wanted.isEmpty()) {
      behind = all.numbers.get(first + Math.min(COMPARED, wanted.size()) - 1);
    }
    return new Text(all.numbers, first);
  }

  private Lines plain() throws IOException {
    var read = plain == null ? read(false) : plain;
    plain = read;
    return read;
  }

  private Lines quoted() throws IOException {
    var read = quoted == null ? read(true) : quoted;
    quoted = read;
    return read;
  }

  private Lines read(boolean quoted) throws IOException {
    var raw = new ArrayList<String>();
    var numbers = new ArrayList<Integer>();
    var open = new StringBuilder();
    int number = 0;
    for (String line : head) {
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
    return new Lines(raw, numbers);
  }

  private static byte[] head(SourceBytes mail) throws IOException {
    try (var in = mail.open()) {
      return in.readNBytes(LONGEST);
    }
  }

  /// The lines of the mail, unpacked, and where each begins.
  private record Lines(List<String> raw, List<Integer> numbers) {
    int find(List<String> text, int behind) {
      var wanted = text.subList(0, Math.min(COMPARED, text.size()));
      int from = Collections.binarySearch(numbers, behind + 1);
      for (int start = from < 0 ? -from - 1 : from; start + wanted.size() <= raw.size(); start++) {
        if (startsAt(start, wanted)) {
          return start;
        }
      }
      return -1;
    }

    private boolean startsAt(int start, List<String> text) {
      for (int i = 0; i < text.size(); i++) {
        if (!raw.get(start + i).stripTrailing().equals(text.get(i).stripTrailing())) {
          return false;
        }
      }
      return true;
    }
  }

  /// Where the lines of one text stand.
  record Text(List<Integer> numbers, int first) {
    /// Returns the line of the mail on which line `line` of the text, from 1, stands; 0 where that
    /// is not known.
    int of(int line) {
      int found = first + line - 1;
      return first < 0 || found >= numbers.size() ? 0 : numbers.get(found);
    }
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
