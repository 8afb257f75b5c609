package graf.corpus.format;

import java.time.Duration;

/// What one source document may cost before it is given up.
///
/// @param bytes the largest file of a format other than plain text, which is never held whole
/// @param time the longest that a parser may take
/// @param memory the heap of the process that parsers run in, in bytes
/// @param scans whether pages that are pictures are read, which takes seconds for each
public record Limits(long bytes, Duration time, long memory, Scans scans) {
  private static final long MEGABYTE = 1 << 20;

  public Limits {
    if (bytes <= 0 || memory <= 0 || !time.isPositive()) {
      throw new IllegalArgumentException("Not limits: " + bytes + ", " + time + ", " + memory);
    }
  }

  /// Those of documents whose pictures are not read.
  public Limits(long bytes, Duration time, long memory) {
    this(bytes, time, memory, Scans.LEFT_OUT);
  }

  /// Returns the limits of a user who set none.
  public static Limits standard() {
    return new Limits(200 * MEGABYTE, Duration.ofSeconds(60), 192 * MEGABYTE);
  }

  /// The one of records is put together at run time, which takes as long as opening an index.
  @Override
  public int hashCode() {
    return Long.hashCode(bytes)
        + 31 * (time.hashCode() + 31 * (Long.hashCode(memory) + 31 * scans.hashCode()));
  }

  public static String megabytes(long bytes) {
    return bytes / MEGABYTE + " MB";
  }
}
