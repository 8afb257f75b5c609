package graf.index;

import java.time.Duration;

/// When the time of an answer is up.
///
/// @param nanos in the clock of {@link System#nanoTime()}
/// @param given how long it was in all; zero for time without end
public record Deadline(long nanos, Duration given) {
  /// Never.
  public static final Deadline NONE = new Deadline(0, Duration.ZERO);

  /// Returns the one that is `given` from now.
  public static Deadline in(Duration given) {
    return new Deadline(System.nanoTime() + given.toNanos(), given);
  }

  public boolean isNone() {
    return given.isZero();
  }

  public boolean isOver() {
    return !isNone() && System.nanoTime() - nanos > 0;
  }

  /// Returns the earlier of the two.
  public Deadline or(Deadline other) {
    if (isNone() || other.isNone()) {
      return isNone() ? other : this;
    }
    return nanos - other.nanos < 0 ? this : other;
  }

  /// Returns what to say of an answer whose time was up.
  public String words() {
    return "its time of " + given.toMillis() / 1000.0 + " s was up";
  }
}
