package graf.corpus.collection;

import graf.corpus.collection.SeparatedRecords.Cell;
import graf.corpus.format.text.OpenText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a chat as WhatsApp exports it: a message a line, or several, behind when and by whom.
public final class WhatsAppReader implements RowReader {
  private static final Pattern BEGIN =
      Pattern.compile(
          "[\\u200e\\u200f\\u202a\\ufeff]*(\\[)?(\\d{1,4})([./-])(\\d{1,2})\\3(\\d{1,4}),[\\s\\u202f]+"
              + "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[\\s\\u202f]?[AaPp]\\.?\\s?[Mm]\\.?)?"
              + "(?:\\]|[\\s\\u202f]-)[\\s\\u202f]");

  /// Of a message that the program itself put there, nobody is the sender.
  private static final int LONGEST_NAME = 60;

  /// So many lines tell which of two numbers is the month.
  private static final int SAMPLE = 1000;

  private static final int LONGEST = 1 << 24;

  private final Reader in;
  private final String encoding;
  private final List<Line> ahead = new ArrayList<>();
  private final DayOrder order;
  private long offset;
  private int lines;
  private int line = 1;
  private boolean ended;

  /// Which number of a date is what.
  private enum DayOrder {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /// @param begin where the message begins on it, -1 where it goes on
  private record Line(String text, long offset, int number, int begin) {}

  public WhatsAppReader(OpenText text) throws IOException {
    in = new BufferedReader(text.reader(), 1 << 16);
    encoding = text.encoding();
    while (ahead.size() < SAMPLE && !ended) {
      readAhead();
    }
    order = order(ahead);
  }

  /// Says whether a file that begins with `head`, some of its characters, is such a chat.
  public static boolean begins(String head) {
    var lines = head.split("\\R", 4);
    int begun = 0;
    for (int i = 0; i < Math.min(3, lines.length); i++) {
      begun += BEGIN.matcher(lines[i]).lookingAt() ? 1 : 0;
    }
    return BEGIN.matcher(lines[0]).lookingAt() && (begun > 1 || lines.length <= 2);
  }

  private void readAhead() throws IOException {
    var text = new StringBuilder();
    long start = offset;
    int c = in.read();
    for (; c >= 0 && c != '\n'; c = in.read()) {
      offset++;
      if (text.length() < LONGEST) {
        text.append((char) c);
      }
    }
    offset++;
    ended = c < 0;
    if (!ended || !text.isEmpty()) {
      var whole = text.toString();
      var begin = BEGIN.matcher(whole);
      ahead.add(new Line(whole, start, ++lines, begin.lookingAt() ? begin.end() : -1));
    }
  }

  private static DayOrder order(List<Line> lines) {
    for (Line line : lines) {
      var date = BEGIN.matcher(line.text());
      if (date.lookingAt()) {
        if (date.group(2).length() == 4) {
          return DayOrder.YEAR_FIRST;
        }
        // Nobody writes the month first between dots.
        if (date.group(3).equals(".") || number(date, 2) > 12) {
          return DayOrder.DAY_FIRST;
        }
        if (number(date, 4) > 12) {
          return DayOrder.MONTH_FIRST;
        }
      }
    }
    return DayOrder.UNKNOWN;
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (ahead.isEmpty() && !ended) {
      readAhead();
    }
    if (ahead.isEmpty()) {
      return null;
    }
    var first = ahead.removeFirst();
    line = first.number();
    var text = new StringBuilder(first.text().substring(Math.max(0, first.begin())));
    while (goesOn()) {
      var next = ahead.removeFirst();
      if (text.length() < LONGEST) {
        text.append('\n').append(next.text());
      }
    }
    return row(first, text.toString());
  }

  private boolean goesOn() throws IOException {
    if (ahead.isEmpty() && !ended) {
      readAhead();
    }
    return !ahead.isEmpty() && ahead.getFirst().begin() < 0;
  }

  private Row row(Line first, String message) {
    var row = new Row();
    int begin = Math.max(0, first.begin());
    int colon = message.indexOf(": ");
    boolean isSaid = first.begin() >= 0 && colon > 0 && colon <= LONGEST_NAME;
    int text = isSaid ? colon + 2 : 0;
    row.put(
        "text", new Cell(message.substring(text), first.offset() + begin + text, first.number()));
    if (isSaid) {
      row.put("author", message.substring(0, colon), first.offset(), first.number());
    }
    var date = date(first.text());
    if (date != null) {
      row.put("date", date, first.offset(), first.number());
    }
    return row;
  }

  private @Nullable String date(String text) {
    var date = BEGIN.matcher(text);
    if (!date.lookingAt()) {
      return null;
    }
    int a = number(date, 2);
    int b = number(date, 4);
    int c = number(date, 5);
    try {
      return switch (order) {
        case YEAR_FIRST -> LocalDate.of(a, b, c).toString();
        case DAY_FIRST -> LocalDate.of(year(c), b, a).toString();
        case MONTH_FIRST -> LocalDate.of(year(c), a, b).toString();
        case UNKNOWN -> a == b ? LocalDate.of(year(c), a, b).toString() : Integer.toString(year(c));
      };
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static int year(int written) {
    return written < 100 ? 2000 + written : written;
  }

  @Override
  public String type() {
    return "chat";
  }

  @Override
  public String encoding() {
    return encoding;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
