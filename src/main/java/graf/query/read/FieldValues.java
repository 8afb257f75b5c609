package graf.query.read;

import graf.passage.PathGlob;
import graf.query.Dates;
import java.util.List;
import java.util.Locale;

/// What a value of a field means, however it is written.
final class FieldValues {
  private FieldValues() {}

  /// Returns the values that `value` stands for; none where it cannot be read.
  static List<String> of(String field, String value) {
    return switch (field) {
      case Fields.TYPE -> TypeNames.of(value);
      case Fields.LANGUAGE -> {
        var code = LanguageNames.codeOf(value);
        yield code == null ? List.of() : List.of(code);
      }
      case Fields.DATE, Fields.MODIFIED -> {
        var days = Dates.read(value);
        yield days == null ? List.of() : List.of(Dates.write(days.first(), days.last()));
      }
      case Fields.PATH -> PathGlob.check(value).isEmpty() ? List.of(value) : List.of();
      default -> List.of(value);
    };
  }

  /// Returns them, or else the value as typed, which is noted.
  static List<String> orAsTyped(String field, String value, Remarks remarks) {
    var values = of(field, value);
    if (values.isEmpty()) {
      remarks.unread(field, value);
      return List.of(value.toLowerCase(Locale.ROOT));
    }
    return values;
  }
}
