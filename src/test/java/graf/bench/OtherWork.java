package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much of the machine other processes take while something is measured; nothing where the
/// system does not tell.
final class OtherWork {
  private static final Path ALL = Path.of("/proc/stat");
  private static final Path OWN = Path.of("/proc/self/stat");

  /// Fields of `/proc/stat`: user, nice, system, then idle and waiting, then interrupts and what
  /// the host took.
  private static final int[] BUSY = {1, 2, 3, 6, 7, 8};

  /// Fields of `/proc/self/stat` behind the name: user and system time, and those of children that
  /// have ended.
  private static final int[] MINE = {11, 12, 13, 14};

  private static final double TICKS_A_SECOND = 100;

  private long since = System.nanoTime();
  private double others = others();

  /// Returns the share of all processors that others took since this was asked last, from 0 to 1.
  double share() {
    long now = System.nanoTime();
    double taken = others();
    double all = Runtime.getRuntime().availableProcessors() * (now - since) / 1e9;
    double share = Math.clamp((taken - others) / all, 0, 1);
    since = now;
    others = taken;
    return share;
  }

  private static double others() {
    try {
      var all = Files.readString(ALL).split("\\s+", 12);
      var own = Files.readString(OWN);
      var mine = own.substring(own.lastIndexOf(')') + 2).split(" ", -1);
      return (sum(all, BUSY) - sum(mine, MINE)) / TICKS_A_SECOND;
    } catch (IOException e) {
      return 0;
    }
  }

  private static double sum(String[] fields, int[] which) {
    double sum = 0;
    for (int field : which) {
      sum += Long.parseLong(fields[field]);
    }
    return sum;
  }
}
