package graf.corpus.format.mail;

import java.util.ArrayList;
import java.util.List;

/// The lines of a plain text in a mail.
final class TextLines {
  private TextLines() {}

  static List<TextLine> of(String text) {
    var lines = new ArrayList<TextLine>();
    for (String line : text.lines().toList()) {
      lines.add(line(line, lines.size() + 1));
    }
    return lines;
  }

  private static TextLine line(String line, int number) {
    var quotation = Quotation.of(line);
    return new TextLine(
        quotation.depth(), line.substring(quotation.start()), number, TextLine.BREAK);
  }

  /// How the ends of flowed lines are to be read.
  enum End {
    /// The space at the end of a line stays.
    SPACE_STAYS,
    /// It goes with the line's end: `delsp=yes`.
    SPACE_GOES
  }

  /// Returns the lines of a text that were cut for sending, where a space ends them (RFC 3676).
  static List<TextLine> flowed(String text, End end) {
    var plain = of(text);
    var lines = new ArrayList<TextLine>();
    for (int i = 0; i < plain.size(); i++) {
      var line = unstuffed(plain.get(i));
      var next = i + 1 < plain.size() ? plain.get(i + 1) : null;
      boolean flows =
          line.text().endsWith(" ")
              && !line.isSeparator()
              && next != null
              && next.quoted() == line.quoted()
              && !next.isSeparator();
      lines.add(flows ? flowing(line, end) : line);
    }
    return lines;
  }

  private static TextLine flowing(TextLine line, End end) {
    int length = line.text().length() - (end == End.SPACE_GOES ? 1 : 0);
    return new TextLine(line.quoted(), line.text().substring(0, length), line.number(), "");
  }

  /// A space in front keeps a line that begins with a mark, or a space, from being misread.
  private static TextLine unstuffed(TextLine line) {
    return line.text().startsWith(" ")
        ? new TextLine(line.quoted(), line.text().substring(1), line.number(), line.glue())
        : line;
  }
}
