package graf.query.read;

import graf.query.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The values that follow `path:` and its like: bare, quoted, or several in brackets.
///
/// @param values of which any may hold; empty if there is none to be read
/// @param unread those that mean nothing, as a type that graf does not know
/// @param end of the last value in the text
record FilterValues(List<String> values, List<String> unread, int end) {
  private static final int LONGEST = 1000;
  private static final String CHOICE = "OR ";

  static FilterValues at(QueryText extents, int start, String field) {
    if (!extents.isInside(start)) {
      return none(start);
    }
    char c = extents.text().charAt(start);
    if (Characters.isQuote(c)) {
      return quoted(extents, start, field);
    }
    return c == '(' ? bracketed(extents, start, field) : bare(extents, start, field);
  }

  private static FilterValues none(int start) {
    return new FilterValues(List.of(), List.of(), start);
  }

  private static FilterValues read(List<String> typed, String field, int end) {
    var values = new ArrayList<String>();
    var unread = new ArrayList<String>();
    for (String value : typed) {
      var meant = FieldValues.of(field, value);
      if (meant.isEmpty()) {
        unread.add(value);
        values.add(value.toLowerCase(Locale.ROOT));
      } else {
        values.addAll(meant);
      }
    }
    return new FilterValues(values, unread, end);
  }

  private static FilterValues quoted(QueryText extents, int start, String field) {
    int close = extents.closingQuote(start);
    if (close < 0) {
      return none(start);
    }
    String value = extents.text().substring(start + 1, close).strip();
    return read(isValue(value, field) ? List.of(value) : List.of(), field, close + 1);
  }

  private static FilterValues bare(QueryText extents, int start, String field) {
    int end = extents.wordEnd(start);
    return read(listed(extents.text().substring(start, end), field), field, end);
  }

  private static FilterValues bracketed(QueryText extents, int start, String field) {
    var values = new ArrayList<String>();
    var unread = new ArrayList<String>();
    boolean isChoice = !field.equals(Fields.AUTHOR) && !field.equals(Fields.RECIPIENT);
    int position = start + 1;
    while (extents.isInside(position)
        && !extents.isAt(position, ')')
        && position - start < LONGEST) {
      if (extents.isAt(position, ' ')) {
        position++;
      } else if (extents.text().startsWith(CHOICE, position)) {
        isChoice = true;
        position += CHOICE.length();
      } else {
        var value =
            Characters.isQuote(extents.text().charAt(position))
                ? quoted(extents, position, field)
                : bare(extents, position, field);
        if (value.values().isEmpty()) {
          return none(start);
        }
        values.addAll(value.values());
        unread.addAll(value.unread());
        position = value.end();
      }
    }
    return extents.isAt(position, ')')
        ? new FilterValues(isChoice ? values : joined(values), unread, position + 1)
        : none(start);
  }

  /// An author's names stand side by side; of other values, any may hold.
  private static List<String> joined(List<String> values) {
    return values.isEmpty() ? values : List.of(String.join(" ", values));
  }

  /// Returns the values of `pdf,html`; commas part types and languages only.
  private static List<String> listed(String text, String field) {
    if (holdsQuote(text)) {
      return List.of();
    }
    boolean isList = field.equals(Fields.TYPE) || field.equals(Fields.LANGUAGE);
    var values = new ArrayList<String>();
    int start = 0;
    while (start <= text.length()) {
      int comma = isList ? text.indexOf(',', start) : -1;
      int end = comma < 0 ? text.length() : comma;
      if (isValue(text.substring(start, end), field)) {
        values.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return values;
  }

  private static boolean holdsQuote(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isQuote(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValue(String text, String field) {
    return switch (field) {
      case Fields.DATE, Fields.MODIFIED -> Dates.read(text) != null;
      case Fields.PATH -> !text.isBlank();
      default -> Characters.holdsSearchable(text);
    };
  }
}
