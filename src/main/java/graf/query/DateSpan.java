package graf.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The days that one date stands for, from the first to the last.
///
/// @param isAgo whether it counts back from today, so that by itself it means all days since
record DateSpan(LocalDate first, LocalDate last, boolean isAgo) {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int MOST_DIGITS = 5;

  /// Reads `2023`, `2023-03`, `2023-03-29`, `today`, `yesterday`, `3d`, `2w`, `6m` or `1y`; null if
  /// `text` is none of these.
  static @Nullable DateSpan of(String text, Supplier<LocalDate> today) {
    try {
      return isWritten(text) ? written(text) : counted(text.toLowerCase(Locale.ROOT), today);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static DateSpan written(String text) {
    return switch (text.length()) {
      case YEAR -> months(text + "-01", text + "-12");
      case MONTH -> months(text, text);
      default -> day(LocalDate.parse(text));
    };
  }

  private static DateSpan months(String first, String last) {
    return new DateSpan(
        YearMonth.parse(first).atDay(1), YearMonth.parse(last).atEndOfMonth(), false);
  }

  private static DateSpan day(LocalDate day) {
    return new DateSpan(day, day, false);
  }

  private static @Nullable DateSpan counted(String text, Supplier<LocalDate> today) {
    return switch (text) {
      case "today" -> day(today.get());
      case "yesterday" -> day(today.get().minusDays(1));
      default -> isCount(text) ? ago(text, today.get()) : null;
    };
  }

  private static boolean isCount(String text) {
    int digits = text.length() - 1;
    if (digits < 1 || digits > MOST_DIGITS || "dwmy".indexOf(text.charAt(digits)) < 0) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable DateSpan ago(String text, LocalDate today) {
    int unit = text.length() - 1;
    long count = Long.parseLong(text, 0, unit, 10);
    var day =
        switch (text.charAt(unit)) {
          case 'd' -> today.minusDays(count);
          case 'w' -> today.minusWeeks(count);
          case 'm' -> today.minusMonths(count);
          default -> today.minusYears(count);
        };
    return day.getYear() < 1 ? null : new DateSpan(day, day, true);
  }

  private static boolean isWritten(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean isDash = i == YEAR || i == MONTH;
      if (isDash ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    // The days before the first year and after the last have no number of eight digits.
    boolean isBorder = text.startsWith("0000") || text.startsWith("9999");
    return !isBorder && (length == YEAR || length == MONTH || length == DAY);
  }
}
