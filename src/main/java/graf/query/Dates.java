package graf.query;

import static java.util.Objects.requireNonNull;

import graf.query.Clause.DateFilter;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Dates as query text and options give them: `2023`, `2023-03`, `2023-03-29`, `today`,
/// `yesterday`, `3d`, `2w`, `6m`, `1y`, and spans of these.
public final class Dates {
  /// What is taken, in words.
  public static final String TAKEN =
      "2023, 2023-03, 2023-03-29, today, yesterday, or how long ago: 3d, 2w, 6m, 1y";

  private Dates() {}

  /// Whether `text` is one date.
  public static boolean isDate(String text) {
    return DateSpan.of(text, LocalDate::now) != null;
  }

  /// Whether no day is in both: `since` begins after `until` has ended.
  public static boolean excludeEachOther(@Nullable String since, @Nullable String until) {
    var first = between(since, null);
    var last = between(null, until);
    return first != null
        && last != null
        && requireNonNull(first.first()) > requireNonNull(last.last());
  }

  /// Returns the days from the first of `since` to the last of `until`, a null being open; null if
  /// one of them is not a date or both are null.
  public static @Nullable DateFilter between(@Nullable String since, @Nullable String until) {
    return between(since, until, LocalDate::now);
  }

  /// Returns the days between two dates.
  ///
  /// @param today from which days are counted back; asked only where that is needed
  static @Nullable DateFilter between(
      @Nullable String since, @Nullable String until, Supplier<LocalDate> today) {
    DateSpan first = since == null ? null : DateSpan.of(since, today);
    DateSpan last = until == null ? null : DateSpan.of(until, today);
    boolean isWrong = (since != null && first == null) || (until != null && last == null);
    if (isWrong || (first == null && last == null)) {
      return null;
    }
    if (first == null || last == null) {
      return new DateFilter(
          first == null ? null : number(first.first()), last == null ? null : number(last.last()));
    }
    boolean isReversed = last.first().isBefore(first.first());
    return isReversed
        ? new DateFilter(number(last.first()), number(first.last()))
        : new DateFilter(number(first.first()), number(last.last()));
  }

  /// Reads `2023`, `2023-01..2023-03`, `2023..`, `..2023`, `>2023`, `>=2023`, `<2023`, `<=2023`,
  /// `2w` (since then); null if `text` is none of these.
  public static @Nullable DateFilter read(String text) {
    return read(text, LocalDate::now);
  }

  /// Reads what {@link #read(String)} reads.
  ///
  /// @param today from which days are counted back; asked only where that is needed
  public static @Nullable DateFilter read(String text, Supplier<LocalDate> today) {
    int dots = text.indexOf("..");
    if (dots >= 0) {
      return between(given(text.substring(0, dots)), given(text.substring(dots + 2)), today);
    }
    if (text.startsWith(">=")) {
      return between(text.substring(2), null, today);
    }
    if (text.startsWith("<=")) {
      return between(null, text.substring(2), today);
    }
    boolean isAfter = text.startsWith(">");
    boolean isBefore = text.startsWith("<");
    DateSpan span = DateSpan.of(isAfter || isBefore ? text.substring(1) : text, today);
    if (span == null) {
      return null;
    }
    if (isAfter) {
      return new DateFilter(number(span.last().plusDays(1)), null);
    }
    if (isBefore) {
      return new DateFilter(null, number(span.first().minusDays(1)));
    }
    return new DateFilter(number(span.first()), span.isAgo() ? null : number(span.last()));
  }

  /// Returns the span in the form that {@link #read(String)} reads.
  public static String write(@Nullable Integer first, @Nullable Integer last) {
    return (first == null ? "" : write(first)) + ".." + (last == null ? "" : write(last));
  }

  private static String write(int day) {
    return day(day).toString();
  }

  /// Returns the day of a `YYYYMMDD` number.
  public static LocalDate day(int number) {
    return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static int number(LocalDate day) {
    return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
  }
}
