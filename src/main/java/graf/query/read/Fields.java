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
  static final String MODIFIED = "modified";

  /// To whom a mail was sent, openly or in copy.
  static final String RECIPIENT = "to";

  private Fields() {}

  static boolean isPart(@Nullable CharSequence field) {
    return field != null && (TITLE.contentEquals(field) || HEADING.contentEquals(field));
  }

  static boolean isFilter(@Nullable CharSequence field) {
    return field != null
        && switch (field.toString()) {
          case PATH, TYPE, LANGUAGE, AUTHOR, DATE, MODIFIED, RECIPIENT -> true;
          default -> false;
        };
  }

  /// Returns the field that `name`, as it is typed, stands for: mail programs have names of their
  /// own.
  static String named(String name) {
    return switch (name) {
      case "from" -> AUTHOR;
      case "subject" -> TITLE;
      case "cc" -> RECIPIENT;
      default -> name;
    };
  }

  /// Returns the name, as typed, that stands at `start` with its colon; null if none does.
  static @Nullable String at(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ':') {
      return null;
    }
    String name = text.substring(start, end);
    String field = named(name);
    return isPart(field) || isFilter(field) ? name : null;
  }
}
