package graf.render;

import java.time.Duration;

/// Amounts in the words and digits that a person reads.
public final class Amounts {
  private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB"};

  private Amounts() {}

  /// Returns `1 passage`, `2 passages`, `1,234 passages`.
  public static String of(long count, String noun) {
    return of(count, noun, noun + "s");
  }

  /// Returns `1 query`, `2 queries`.
  public static String of(long count, String noun, String plural) {
    return digits(count) + " " + (count == 1 ? noun : plural);
  }

  /// Returns `count` with a comma between each three digits.
  public static String digits(long count) {
    var digits = new StringBuilder(Long.toString(count));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /// Returns `640 bytes`, `1.5 kB`, `23 MB`: thousands, not 1024s, as disks are sold.
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return of(bytes, "byte");
    }
    double amount = bytes / 1000.0;
    int unit = 0;
    while (amount >= 999.5 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    return (amount < 9.95 ? tenths(amount) : Long.toString(Math.round(amount))) + " " + UNITS[unit];
  }

  /// Returns `3.1 ms`, `2.4 s`, `3 min 20 s`.
  public static String duration(Duration duration) {
    double millis = duration.toNanos() / 1e6;
    if (millis < 999.95) {
      return tenths(millis) + " ms";
    }
    if (duration.toSeconds() < 60) {
      return tenths(millis / 1000) + " s";
    }
    return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
  }

  /// Returns `amount` with one decimal.
  static String tenths(double amount) {
    long tenths = Math.round(amount * 10);
    return tenths / 10 + "." + tenths % 10;
  }
}
