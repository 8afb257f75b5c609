package graf.index.opensearch;

/// How many bulk requests a thread may have in flight: one more after a few rounds that the cluster
/// takes, half as many once it turns one away.
///
/// One for all threads of a writer, since what turns them away is the same cluster.
final class Pace {
  private static final int FIRST = 2;
  private static final int FEWEST = 1;

  /// Beyond that a cluster that keeps up gains nothing, and memory grows.
  private static final int MOST = 4;

  /// A cluster that is at its limit would else turn away every second request.
  private static final int ROUNDS = 4;

  private int inFlight = FIRST;

  /// Requests that were taken since that changed.
  private int taken;

  private long cuts;

  synchronized int inFlight() {
    return inFlight;
  }

  /// Returns what {@link #turnedAway} is to be told of a request that is sent now.
  synchronized long mark() {
    return cuts;
  }

  /// Notes that a request was taken whole.
  synchronized void taken() {
    if (++taken >= ROUNDS * inFlight && inFlight < MOST) {
      inFlight++;
      taken = 0;
    }
  }

  /// Notes that a request was not taken; what was sent with it says nothing new.
  synchronized void turnedAway(long mark) {
    if (mark == cuts) {
      inFlight = Math.max(FEWEST, inFlight / 2);
      taken = 0;
      cuts++;
    }
  }
}
