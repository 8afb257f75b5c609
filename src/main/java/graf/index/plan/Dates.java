package graf.index.plan;

/// Dates as numbers that sort as days do.
public final class Dates {
  private Dates() {}

  /// Returns `YYYYMMDD` of the first day of an ISO date, month or year; 0 where it is none.
  public static int firstDay(String date) {
    int year = number(date, 0, 4);
    int month = date.length() >= 7 ? number(date, 5, 7) : 1;
    int day = date.length() >= 10 ? number(date, 8, 10) : 1;
    return year < 0 || month < 1 || day < 1 ? 0 : (year * 100 + month) * 100 + day;
  }

  private static int number(String text, int from, int to) {
    if (text.length() < to) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
