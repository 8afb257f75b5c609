package graf.index;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// When the time of an answer is up.
///
/// @param nanos in the clock of {@link System#nanoTime()}
/// @param given how long it was in all; zero for time without end
/// @param isUnwanted whether nobody waits any more, however much time there is
public record Deadline(long nanos, Duration given, BooleanSupplier isUnwanted) {
  /// Never.
  public static final Deadline NONE = new Deadline(0, Duration.ZERO, Deadline::isNever);

  /// Returns the one that is `given` from now.
  public static Deadline in(Duration given) {
    return new Deadline(System.nanoTime() + given.toNanos(), given, Deadline::isNever);
  }

  /// Returns one that is over, too, once `unwanted` is.
  public Deadline orWhen(BooleanSupplier unwanted) {
    return new Deadline(nanos, given, unwanted);
  }

  private static boolean isNever() {
    return false;
  }

  public boolean isNone() {
    return given.isZero();
  }

  public boolean isOver() {
    return !isNone() && (System.nanoTime() - nanos > 0 || isUnwanted.getAsBoolean());
  }

  /// Returns one that is over once either is.
  public Deadline or(Deadline other) {
    if (isNone() || other.isNone()) {
      return isNone() ? other : this;
    }
    var sooner = nanos - other.nanos < 0 ? this : other;
    return sooner.orWhen(() -> isUnwanted.getAsBoolean() || other.isUnwanted.getAsBoolean());
  }

  /// Returns what to say of an answer whose time was up.
  public String words() {
    return "its time of " + given.toMillis() / 1000.0 + " s was up";
  }
}
