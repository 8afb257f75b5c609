package graf.corpus.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as documents write them, brought to ISO-8601.
public final class PublicationDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:([-/.]?)(\\d{2})(?:[-/.]?(\\d{2}))?)?(?!\\d).*", Pattern.DOTALL);

  /// Seconds since 1970, or milliseconds; of 2001 and later, before which they have fewer digits.
  private static final Pattern SINCE_1970 = Pattern.compile("([1-9]\\d{9})(?:\\d{3})?(?:\\.\\d+)?");

  private static final List<DateTimeFormatter> WRITTEN_OUT =
      List.of(
          formatter("[EEEE, ][EEE, ]MMMM d, yyyy"),
          formatter("MMM d, yyyy"),
          formatter("[EEEE, ][EEE, ]d MMMM yyyy"),
          formatter("[EEE, ]d MMM yyyy"));

  private PublicationDate() {}

  /// Returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as much of it as can be; null where `written` is no
  /// date.
  public static @Nullable String of(@Nullable String written) {
    if (written == null) {
      return null;
    }
    var text = written.strip();
    var seconds = SINCE_1970.matcher(text);
    if (seconds.matches()) {
      var moment = Instant.ofEpochSecond(Long.parseLong(seconds.group(1)));
      return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }
    var iso = ISO.matcher(text);
    return iso.matches() ? numeric(iso) : words(text);
  }

  private static @Nullable String numeric(MatchResult iso) {
    var year = iso.group(1);
    var month = iso.group(3);
    var day = iso.group(4);
    if (month == null) {
      return year;
    }
    int days = days(Integer.parseInt(year), Integer.parseInt(month));
    boolean isDay = day == null || (Integer.parseInt(day) > 0 && Integer.parseInt(day) <= days);
    if (days > 0 && isDay) {
      return year + "-" + month + (day == null ? "" : "-" + day);
    }
    // Digits in a row that are no day are a number, not a year.
    if (iso.group(2).isEmpty()) {
      return null;
    }
    return days > 0 ? year + "-" + month : year;
  }

  /// Returns how many days the month has; 0 where it is none.
  private static int days(int year, int month) {
    return month < 1 || month > 12 ? 0 : YearMonth.of(year, month).lengthOfMonth();
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
