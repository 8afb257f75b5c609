package graf.render;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One line at the bottom of a terminal that says how far long work has come.
///
/// It shows after a second and is rewritten in place; other lines go above it. May be called from
/// several threads.
public final class ProgressLine implements Closeable {
  private static final long SECOND = 1_000_000_000L;
  private static final long REDRAW_MILLIS = 200;
  private static final String ERASE = "\r\u001B[K";

  private final Appendable err;
  private final int width;
  private final LongSupplier nanoTime;
  private final long began;
  private long documents;
  private long passages;
  private long bytes;
  private long toRead;
  private long read;
  private long readingBegan;

  /// When each source that is being read was begun, the oldest first.
  private final Map<String, Long> inHand = new LinkedHashMap<>();

  private boolean shown;
  private boolean closed;
  private @Nullable Thread ticker;

  /// @param nanoTime the clock: `System::nanoTime`
  public ProgressLine(Appendable err, int width, LongSupplier nanoTime) {
    this.err = err;
    this.width = width;
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
  }

  /// Redraws the line by itself from now on, so that a slow file shows, until it is closed.
  public synchronized ProgressLine start() {
    ticker = Thread.ofPlatform().daemon().name("progress").start(this::tick);
    return this;
  }

  /// Says that so many sources are to be read.
  public synchronized void toRead(long sources) {
    toRead = sources;
    readingBegan = nanoTime.getAsLong();
  }

  /// Says that `work`, the reading of a source by its name, has begun.
  public synchronized void began(String work) {
    inHand.put(work, nanoTime.getAsLong());
  }

  /// Says that `source` was read, and how much it held.
  public synchronized void ended(
      String source, long moreDocuments, long morePassages, long moreBytes) {
    documents += moreDocuments;
    passages += morePassages;
    bytes += moreBytes;
    read += inHand.remove(source) == null ? 0 : 1;
  }

  /// Writes `line` above the progress.
  public synchronized void say(String line) {
    erase();
    write(line + "\n");
  }

  /// Writes the line anew, if it is time for one.
  public synchronized void draw() {
    long now = nanoTime.getAsLong();
    if (!closed && now - began >= SECOND) {
      write(ERASE + fitted(line(now)));
      shown = true;
    }
  }

  /// Erases the line.
  @Override
  public synchronized void close() {
    if (ticker != null) {
      ticker.interrupt();
    }
    erase();
    closed = true;
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(REDRAW_MILLIS);
        draw();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String line(long now) {
    double seconds = (now - began) / (double) SECOND;
    var line =
        share(now)
            + Amounts.of(documents, "document")
            + " · "
            + Amounts.of(passages, "passage")
            + " · "
            + Amounts.tenths(bytes / 1e6 / seconds)
            + " MB/s";
    var oldest = inHand.entrySet().iterator();
    if (!oldest.hasNext()) {
      return line;
    }
    var source = oldest.next();
    boolean slow = now - source.getValue() >= SECOND;
    return slow ? line + " · " + CleanText.name(source.getKey()) : line;
  }

  /// Returns how many of the sources were read, and how long the rest will take at this rate; a
  /// guess from few of them says nothing.
  private String share(long now) {
    if (toRead == 0) {
      return "";
    }
    var share =
        Amounts.digits(read)
            + " of "
            + Amounts.of(toRead, "file")
            + " · "
            + read * 100 / toRead
            + " % · ";
    double seconds = (now - readingBegan) / (double) SECOND;
    long left = (long) Math.ceil(seconds / Math.max(1, read) * (toRead - read));
    return read < 10 || seconds < 2 || left < 1 ? share : share + duration(left) + " left · ";
  }

  private static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  private String fitted(String line) {
    int cells = 0;
    for (int i = 0; i < line.length(); ) {
      int codePoint = line.codePointAt(i);
      cells += Cells.of(codePoint);
      if (cells >= width) {
        return line.substring(0, i);
      }
      i += Character.charCount(codePoint);
    }
    return line;
  }

  private void erase() {
    if (shown) {
      write(ERASE);
      shown = false;
    }
  }

  private void write(String text) {
    try {
      err.append(text);
    } catch (IOException e) {
      // Nobody reads it any more; the work goes on.
      shown = false;
    }
  }
}
