package graf.query.read;

import org.jspecify.annotations.Nullable;

/// The fields that query text may name.
final class Fields {
  static final String TITLE = "title";
  static final String HEADING = "heading";
  static final String PATH = "path";
  static final String TYPE = "type";
  static final String LANGUAGE = "lang";
  static final String AUTHOR = "author";
  static final String DATE = "date";

  private Fields() {}

  static boolean isPart(@Nullable CharSequence field) {
    return field != null && (TITLE.contentEquals(field) || HEADING.contentEquals(field));
  }

  static boolean isFilter(@Nullable CharSequence field) {
    return field != null
        && switch (field.toString()) {
          case PATH, TYPE, LANGUAGE, AUTHOR, DATE -> true;
          default -> false;
        };
  }

  /// Returns the field whose name and colon stand at `start`, null if none does.
  static @Nullable String at(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ':') {
      return null;
    }
    String name = text.substring(start, end);
    return isPart(name) || isFilter(name) ? name : null;
  }
}
