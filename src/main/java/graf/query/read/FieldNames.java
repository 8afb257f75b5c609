package graf.query.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What looks like a field in a query and is none: `autor:smith`, `Date:2023`.
final class FieldNames {
  private static final int LONGEST = 12;

  /// Words before a colon that people write and paste, and mean no field by.
  private static final List<String> NO_FIELDS =
      List.of("http", "https", "ftp", "mailto", "file", "urn", "doi", "isbn", "re", "std", "ca");

  private FieldNames() {}

  /// Returns what stands before the colon at `start` of `text` where it may have been meant as a
  /// field's name, null where it was not.
  static @Nullable String at(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end - start < 2
        || end - start > LONGEST
        || end + 1 >= text.length()
        || text.charAt(end) != ':'
        || !isValueStart(text.charAt(end + 1))) {
      return null;
    }
    var name = text.substring(start, end);
    return NO_FIELDS.contains(name.toLowerCase(Locale.ROOT)) ? null : name;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isValueStart(char c) {
    return Character.isLetterOrDigit(c) || Characters.isQuote(c);
  }

  /// Returns what to say of `name`.
  static String words(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return Fields.isPart(lower) || Fields.isFilter(lower)
        ? name + ": was read as a word; the field is " + lower + ":"
        : "no field " + name + ":, read as a word";
  }
}
