package graf.corpus.format.lines;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the entries of a calendar or an address book line by line.
final class Cards {
  private static final Set<String> HEADINGS = Set.of("SUMMARY", "FN");
  private static final Set<String> SHOWN =
      Set.of(
          "DESCRIPTION",
          "LOCATION",
          "COMMENT",
          "CATEGORIES",
          "CONTACT",
          "URL",
          "RESOURCES",
          "NOTE",
          "ORG",
          "TITLE",
          "ROLE",
          "EMAIL",
          "TEL",
          "ADR",
          "LABEL",
          "NICKNAME",
          "BDAY",
          "IMPP",
          "X-SOCIALPROFILE",
          "X-WR-CALDESC",
          "RELATED",
          "CONFERENCE");
  private static final Set<String> PEOPLE = Set.of("ORGANIZER", "ATTENDEE");
  private static final Set<String> DAYS = Set.of("DTSTART", "DUE");

  /// Alarms repeat their event, and zones are for clocks.
  private static final Set<String> PASSED_OVER =
      Set.of("VALARM", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VFREEBUSY");

  private final String source;
  private final BlockText text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> entry = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable Block heading;
  private @Nullable String title;
  private @Nullable String day;
  private @Nullable ContentLine named;
  private int entries;

  Cards(String source) {
    this.source = source;
    this.text = new BlockText(LineStarts.of(source));
  }

  List<Block> blocks() {
    return blocks;
  }

  /// Returns the name of the calendar; of a file of one entry, that of the entry.
  @Nullable String title() {
    if (title != null) {
      return title;
    }
    return entries == 1 && blocks.getFirst().kind() == Kind.HEADING
        ? blocks.getFirst().text()
        : null;
  }

  /// Returns the day of the one entry there is.
  @Nullable String day() {
    return entries == 1 ? day : null;
  }

  void read() {
    int at = 0;
    while (at < source.length()) {
      at = line(at);
    }
    endEntry();
  }

  /// Reads the line that begins at `start`, with those folded below it, and returns what is behind.
  private int line(int start) {
    var unfolded = new StringBuilder();
    var places = new int[64];
    int at = start;
    boolean goesOn = true;
    while (goesOn && at < source.length()) {
      int end = source.indexOf('\n', at);
      int next = end < 0 ? source.length() : end + 1;
      int stop = end > at && source.charAt(end - 1) == '\r' ? end - 1 : end < 0 ? next : end;
      for (int i = at; i < stop; i++) {
        if (unfolded.length() == places.length) {
          places = Arrays.copyOf(places, places.length * 2);
        }
        places[unfolded.length()] = i;
        unfolded.append(source.charAt(i));
      }
      at = next;
      boolean isFolded =
          at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t');
      boolean isSoft = isSoft(unfolded);
      if (isSoft) {
        unfolded.setLength(unfolded.length() - 1);
      }
      goesOn = isFolded || isSoft;
      at += isFolded && !isSoft ? 1 : 0;
    }
    add(ContentLine.of(unfolded.toString(), Arrays.copyOf(places, unfolded.length())));
    return at;
  }

  /// Quoted-printable lines of old address books go on behind an equals sign.
  private static boolean isSoft(StringBuilder line) {
    int colon = line.indexOf(":");
    return colon > 0
        && line.charAt(line.length() - 1) == '='
        && ContentLine.isQuotedPrintable(line.substring(0, colon));
  }

  private void add(ContentLine line) {
    switch (line.name()) {
      case "BEGIN" -> open.push(line.value().strip());
      case "END" -> {
        if (Set.of("VEVENT", "VTODO", "VJOURNAL", "VCARD").contains(line.value().strip())) {
          endEntry();
        }
        open.poll();
      }
      case "X-WR-CALNAME", "NAME" -> title = title == null ? line.value().strip() : title;
      default -> {
        if (open.stream().noneMatch(PASSED_OVER::contains)) {
          addShown(line);
        }
      }
    }
  }

  private void addShown(ContentLine line) {
    var name = line.name();
    if (HEADINGS.contains(name)) {
      value(line);
      heading = text.isEmpty() ? heading : text.take(Kind.HEADING, 1);
    } else if (name.equals("N")) {
      named = line;
    } else if (DAYS.contains(name)) {
      var written = line.value().strip();
      day = written.length() < 8 ? null : written.substring(0, 8);
    } else if (PEOPLE.contains(name)) {
      person(line);
    } else if (SHOWN.contains(name)) {
      value(line);
      take();
    }
  }

  private void person(ContentLine line) {
    var person = line.commonName();
    int place = line.place(0);
    for (int i = 0; i < person.length(); i++) {
      add(person.charAt(i), place);
    }
    text.space();
    int skipped = line.value().regionMatches(true, 0, "mailto:", 0, 7) ? 7 : 0;
    for (int i = skipped; i < line.value().length(); i++) {
      add(line.value().charAt(i), line.place(i));
    }
    take();
  }

  /// Adds a value with its escapes undone; the parts of an address stand beside one another.
  private void value(ContentLine line) {
    var value = line.value();
    boolean hasParts = Set.of("ADR", "ORG").contains(line.name());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        if (value.charAt(i) == 'n' || value.charAt(i) == 'N') {
          text.lineBreak();
        } else {
          add(value.charAt(i), line.place(i));
        }
      } else if (c == ';' && hasParts) {
        text.space();
      } else if (c == '\n') {
        text.lineBreak();
      } else {
        add(c, line.place(i));
      }
    }
  }

  private void add(char c, int offset) {
    if (BlockText.isSpace(c)) {
      text.space();
    } else {
      text.add(c, offset);
    }
  }

  private void take() {
    if (!text.isEmpty()) {
      entry.add(text.take(Kind.PARAGRAPH, 0));
    }
  }

  /// Old address books have no more than the parts of a name: family, given, middle, prefix,
  /// suffix.
  private void addName(ContentLine name) {
    var parts = new ArrayList<int[]>();
    int start = 0;
    for (int i = 0; i <= name.value().length(); i++) {
      if (i == name.value().length() || name.value().charAt(i) == ';') {
        parts.add(new int[] {start, i});
        start = i + 1;
      }
    }
    for (int part : new int[] {3, 1, 2, 0, 4}) {
      for (int i = part < parts.size() ? parts.get(part)[0] : 0;
          part < parts.size() && i < parts.get(part)[1];
          i++) {
        if (name.value().charAt(i) != '\\') {
          add(name.value().charAt(i), name.place(i));
        }
      }
      text.space();
    }
    heading = text.isEmpty() ? null : text.take(Kind.HEADING, 1);
  }

  private void endEntry() {
    if (heading == null && named != null) {
      addName(named);
    }
    named = null;
    if (heading != null || !entry.isEmpty()) {
      entries++;
    }
    if (heading != null) {
      blocks.add(heading);
    }
    blocks.addAll(entry);
    entry.clear();
    heading = null;
  }
}
