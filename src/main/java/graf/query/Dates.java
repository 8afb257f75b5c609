package graf.query;

import graf.query.Clause.DateFilter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Dates as query text and options give them: `2023`, `2023-03`, `2023-03-29`, and spans of these.
public final class Dates {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  private Dates() {}

  /// Returns the days from the first of `since` to the last of `until`, a null being open; null if
  /// one of them is not a date or both are null.
  public static @Nullable DateFilter between(@Nullable String since, @Nullable String until) {
    Span first = since == null ? null : Span.of(since);
    Span last = until == null ? null : Span.of(until);
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

  /// Reads `2023`, `2023-01..2023-03`, `2023..`, `..2023`, `>2023`, `>=2023`, `<2023`, `<=2023`;
  /// null if `text` is none of these.
  public static @Nullable DateFilter read(String text) {
    int dots = text.indexOf("..");
    if (dots >= 0) {
      return between(given(text.substring(0, dots)), given(text.substring(dots + 2)));
    }
    if (text.startsWith(">=")) {
      return between(text.substring(2), null);
    }
    if (text.startsWith("<=")) {
      return between(null, text.substring(2));
    }
    boolean isAfter = text.startsWith(">");
    if (!isAfter && !text.startsWith("<")) {
      return between(text, text);
    }
    Span span = Span.of(text.substring(1));
    if (span == null) {
      return null;
    }
    return isAfter
        ? new DateFilter(number(span.last().plusDays(1)), null)
        : new DateFilter(null, number(span.first().minusDays(1)));
  }

  /// Returns the span in the form that {@link #read(String)} reads.
  public static String write(@Nullable Integer first, @Nullable Integer last) {
    return (first == null ? "" : write(first)) + ".." + (last == null ? "" : write(last));
  }

  private static String write(int day) {
    return LocalDate.of(day / 10_000, day / 100 % 100, day % 100).toString();
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static int number(LocalDate day) {
    return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
  }

  private record Span(LocalDate first, LocalDate last) {
    static @Nullable Span of(String text) {
      if (!isWritten(text)) {
        return null;
      }
      try {
        return switch (text.length()) {
          case YEAR -> months(text + "-01", text + "-12");
          case MONTH -> months(text, text);
          case DAY -> new Span(LocalDate.parse(text), LocalDate.parse(text));
          default -> null;
        };
      } catch (DateTimeException _) {
        return null;
      }
    }

    private static Span months(String first, String last) {
      return new Span(YearMonth.parse(first).atDay(1), YearMonth.parse(last).atEndOfMonth());
    }

    private static boolean isWritten(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean isDash = i == YEAR || i == MONTH;
        if (isDash ? c != '-' : c < '0' || c > '9') {
          return false;
        }
      }
      // The days before the first year and after the last have no number of eight digits.
      boolean isBorder = text.startsWith("0000") || text.startsWith("9999");
      return !isBorder && isWhole(text.length());
    }

    private static boolean isWhole(int length) {
      return length == YEAR || length == MONTH || length == DAY;
    }
  }
}
