package graf.corpus.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
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

  /// Of Unix, Windows, .NET, old Macintosh, spreadsheets, and file systems of DOS.
  private static final List<String> ZEROS =
      List.of(
          "1970-01-01",
          "1601-01-01",
          "0001-01-01",
          "1904-01-01",
          "1899-12-30",
          "1899-12-31",
          "1900-01-01",
          "1980-01-01");

  private static final List<DateTimeFormatter> WRITTEN_OUT =
      List.of(
          formatter("[EEEE, ][EEE, ]MMMM d, uuuu"),
          formatter("MMM d, uuuu"),
          formatter("[EEEE, ][EEE, ]d MMMM uuuu"),
          formatter("[EEE, ]d MMM uuuu"));

  private PublicationDate() {}

  /// Returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as much of it as can be; null where `written` is no
  /// date.
  public static @Nullable String of(@Nullable String written) {
    if (written == null) {
      return null;
    }
    var text = written.strip();
    if (isZero(text)) {
      return null;
    }
    var seconds = SINCE_1970.matcher(text);
    if (seconds.matches()) {
      var moment = Instant.ofEpochSecond(Long.parseLong(seconds.group(1)));
      return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }
    var iso = ISO.matcher(text);
    return iso.matches() ? numeric(iso) : words(text);
  }

  /// Whether it is the first moment that some clock counts from, which programs write where they
  /// know of none. A day without a time may be meant.
  private static boolean isZero(String text) {
    for (String zero : ZEROS) {
      if (text.length() > zero.length()
          && text.startsWith(zero)
          && "T ".indexOf(text.charAt(zero.length())) >= 0
          && text.startsWith("00:00:00", zero.length() + 1)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String numeric(MatchResult iso) {
    var year = iso.group(1);
    var month = iso.group(3);
    var day = iso.group(4);
    if (!isYear(Integer.parseInt(year))) {
      return null;
    }
    if (month == null) {
      return year;
    }
    int days = days(Integer.parseInt(year), Integer.parseInt(month));
    boolean isDay = day == null || (Integer.parseInt(day) > 0 && Integer.parseInt(day) <= days);
    if (days > 0 && isDay) {
      return year + "-" + month + (day == null ? "" : "-" + day);
    }
    // Digits in a row that are no day are a number, not a year.
    return days == 0 || iso.group(2).isEmpty() ? null : year + "-" + month;
  }

  /// Whether anything may have been written then: before and after, it is a number or a clock gone
  /// wrong.
  private static boolean isYear(int year) {
    return year >= 1000 && year < 2200;
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
        var day = LocalDate.parse(date.strip(), formatter);
        return isYear(day.getYear()) ? day.toString() : null;
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
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
