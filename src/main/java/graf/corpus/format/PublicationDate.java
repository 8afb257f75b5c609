package graf.corpus.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as documents write them, brought to ISO-8601.
final class PublicationDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:[-/.]?(\\d{2})(?:[-/.]?(\\d{2}))?)?(?!\\d).*", Pattern.DOTALL);
  private static final List<DateTimeFormatter> WRITTEN_OUT =
      List.of(
          formatter("[EEEE, ][EEE, ]MMMM d, yyyy"),
          formatter("MMM d, yyyy"),
          formatter("[EEEE, ][EEE, ]d MMMM yyyy"),
          formatter("[EEE, ]d MMM yyyy"));

  private PublicationDate() {}

  /// Returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where `written` is no date.
  static @Nullable String of(@Nullable String written) {
    if (written == null) {
      return null;
    }
    var text = written.strip();
    var iso = ISO.matcher(text);
    return iso.matches() ? numeric(iso.group(1), iso.group(2), iso.group(3)) : words(text);
  }

  private static @Nullable String numeric(
      String year, @Nullable String month, @Nullable String day) {
    try {
      if (month == null) {
        return year;
      }
      var date =
          LocalDate.of(
              Integer.parseInt(year),
              Integer.parseInt(month),
              day == null ? 1 : Integer.parseInt(day));
      return day == null ? date.toString().substring(0, "YYYY-MM".length()) : date.toString();
    } catch (DateTimeException _) {
      // Four digits and more that are no month are a number, not a year.
      return null;
    }
  }

  private static @Nullable String words(String text) {
    int clock = text.indexOf(':');
    // "29 March 2023 10:15" and "Wed, 29 Mar 2023 10:15:00 GMT": the time of day is not wanted.
    var date = clock < 0 ? text : text.substring(0, Math.max(0, text.lastIndexOf(' ', clock)));
    for (var formatter : WRITTEN_OUT) {
      try {
        return LocalDate.parse(date.strip(), formatter).toString();
      } catch (DateTimeException _) {
        // Then it is written in another of these ways, or is no date.
      }
    }
    return null;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
