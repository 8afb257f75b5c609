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

  /// Returns what to say of the word at `start` of `text` where it may have been meant as a field
  /// and was read as a word, null where it was not.
  static @Nullable String wordsOn(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end - start < 2
        || end - start > LONGEST
        || end == text.length()
        || text.charAt(end) != ':') {
      return null;
    }
    var name = text.substring(start, end);
    boolean isField = Fields.at(text, start) != null;
    if (end + 1 == text.length() || text.charAt(end + 1) == ' ') {
      return isField ? name + ": was read as a word; a value stands right behind the colon" : null;
    }
    return isField || !isValueStart(text.charAt(end + 1)) ? null : wordsOn(name);
  }

  private static @Nullable String wordsOn(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (NO_FIELDS.contains(lower)) {
      return null;
    }
    var field = Fields.named(lower);
    return Fields.isPart(field) || Fields.isFilter(field)
        ? name + ": was read as a word; the field is " + lower + ":"
        : "no field " + name + ":, read as a word";
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isValueStart(char c) {
    return Character.isLetterOrDigit(c) || Characters.isQuote(c);
  }
}
