package graf.query;

import java.util.ArrayList;
import java.util.List;

/// The values that follow `path:` and its like: bare, quoted, or several in brackets.
///
/// @param values of which any may hold; empty if there is none to be read
/// @param end of the last value in the text
record FilterValues(List<String> values, int end) {
  private static final int LONGEST = 1000;

  static FilterValues at(Extents extents, int start, String field) {
    if (!extents.isInside(start)) {
      return none(start);
    }
    char c = extents.text().charAt(start);
    if (Characters.isQuote(c)) {
      return quoted(extents, start);
    }
    return c == '(' ? bracketed(extents, start, field) : bare(extents, start, field);
  }

  private static FilterValues none(int start) {
    return new FilterValues(List.of(), start);
  }

  private static FilterValues quoted(Extents extents, int start) {
    int close = extents.closingQuote(start);
    if (close < 0) {
      return none(start);
    }
    String value = extents.text().substring(start + 1, close).strip();
    return new FilterValues(isValue(value) ? List.of(value) : List.of(), close + 1);
  }

  private static FilterValues bare(Extents extents, int start, String field) {
    int end = extents.wordEnd(start);
    return new FilterValues(listed(extents.text().substring(start, end), field), end);
  }

  private static FilterValues bracketed(Extents extents, int start, String field) {
    var values = new ArrayList<String>();
    int position = start + 1;
    while (extents.isInside(position)
        && !extents.isAt(position, ')')
        && position - start < LONGEST) {
      if (extents.isAt(position, ' ')) {
        position++;
        continue;
      }
      var value =
          Characters.isQuote(extents.text().charAt(position))
              ? quoted(extents, position)
              : bare(extents, position, field);
      if (value.end() == position) {
        return none(start);
      }
      values.addAll(value.values());
      position = value.end();
    }
    return extents.isAt(position, ')')
        ? new FilterValues(joined(values, field), position + 1)
        : none(start);
  }

  /// Returns the values of `pdf,html`; commas part types and languages only.
  private static List<String> listed(String text, String field) {
    if (!field.equals(Fields.TYPE) && !field.equals(Fields.LANGUAGE)) {
      return isValue(text) ? List.of(text) : List.of();
    }
    var values = new ArrayList<String>();
    int start = 0;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      if (isValue(text.substring(start, end))) {
        values.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return values;
  }

  private static boolean isValue(String text) {
    return !text.isEmpty() && (Characters.holdsSearchable(text) || text.indexOf('*') >= 0);
  }

  /// An author's names stand side by side; of other values, any may hold.
  private static List<String> joined(List<String> values, String field) {
    boolean isChoice = values.remove("OR");
    while (values.remove("OR")) {
      isChoice = true;
    }
    boolean isOneName = field.equals(Fields.AUTHOR) && !isChoice && !values.isEmpty();
    return isOneName ? List.of(String.join(" ", values)) : List.copyOf(values);
  }
}
