package graf.refresh;

/// Whether a refresh is asked to end before its work is done.
public interface Stop {
  /// Nobody asks.
  Stop NEVER = () -> false;

  boolean isAsked();
}
