package graf.cli.output;

import graf.render.Amounts;
import graf.render.CleanText;
import graf.render.IndexingJson;
import graf.render.IndexingSummary;
import graf.render.ProgressLine;
import graf.render.SkippedSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// What `graf index` says on standard error while it works. May be told from several threads.
public final class IndexingOutput implements Closeable {
  /// How much it says.
  public enum Verbosity {
    /// What was skipped.
    QUIET,
    /// Also how far it has come, and what it did.
    NORMAL,
    /// Also each source that was read.
    VERBOSE
  }

  private final Console console;
  private final Verbosity verbosity;
  private final @Nullable IndexingJson json;
  private final @Nullable ProgressLine progress;

  /// Sources that this run has said it could not read.
  private final LongAdder failed = new LongAdder();

  /// Whether nobody reads the JSON any more.
  private volatile boolean isUnread;

  public IndexingOutput(Console console, Verbosity verbosity) {
    this(console, verbosity, null);
  }

  /// @param json where skipped sources and the summary go instead, null for standard error
  public IndexingOutput(Console console, Verbosity verbosity, @Nullable IndexingJson json) {
    this.json = json;
    this.console = console;
    this.verbosity = verbosity;
    boolean shown = verbosity != Verbosity.QUIET && console.isTerminal(Console.Stream.ERR);
    this.progress =
        shown ? new ProgressLine(console.err(), console.width(), System::nanoTime).start() : null;
  }

  /// Says that `source` is being read.
  public void began(String source) {
    if (progress != null) {
      progress.began(source);
    }
  }

  /// Says that so many files are to be read.
  public void toRead(int files) {
    if (progress != null) {
      progress.toRead(files);
    }
  }

  /// Says that a run was asked to end, and what it leaves.
  public void stopped(String kept) {
    note("interrupted; " + kept);
  }

  /// Says that all is searchable, and being put in order.
  public void compacting() {
    if (progress != null) {
      progress.began("merging segments");
    }
  }

  /// Says that `source` was read, and how much it held.
  public void ended(String source, long documents, long passages, long bytes) {
    if (progress != null) {
      progress.ended(source, documents, passages, bytes);
    }
    if (verbosity == Verbosity.VERBOSE) {
      say(CleanText.name(source) + ": " + Amounts.of(passages, "passage"));
    }
  }

  /// Says what could not be read of a source; nothing where `detail` is empty.
  public void incomplete(String source, String detail) {
    if (!detail.isEmpty()) {
      say("graf: " + CleanText.name(source) + ": read in part: " + CleanText.name(detail));
    }
  }

  /// Says what a run did.
  public void done(IndexingSummary summary) {
    if (json != null) {
      written(() -> json.done(summary));
      return;
    }
    long untold = summary.failed() - failed.sumThenReset();
    if (untold > 0) {
      note(
          Amounts.of(untold, "source")
              + " could not be read, as in the run before; see: graf status --skipped");
    }
    if (verbosity != Verbosity.QUIET) {
      say(summary.line());
    }
  }

  /// Says something of the work as such.
  public void note(String line) {
    say("graf: " + line);
  }

  /// Says that what may have come on standard input could not be read from the index before, and
  /// why.
  public void notTakenOver(String why) {
    if (verbosity != Verbosity.QUIET) {
      note(why + "; if anything came on standard input, give it again");
    }
  }

  /// Says that the first `sources` that were named are safe.
  public void committed(long sources) {
    if (verbosity == Verbosity.VERBOSE) {
      say("committed, the first " + sources + " are safe");
    }
  }

  /// Says that a source is not searchable.
  public void skipped(SkippedSource skipped) {
    failed.add(skipped.isFailure() ? 1 : 0);
    if (progress != null) {
      progress.ended(skipped.source(), 0, 0, 0);
    }
    if (json == null) {
      say("graf: " + skipped.line());
      return;
    }
    written(() -> json.skipped(skipped));
  }

  /// Says that another process, `holder` (0 where unknown), is writing the index.
  public void waiting(long holder) {
    say(
        "graf: waiting for "
            + (holder == 0 ? "another process" : "process " + holder)
            + " to end writing the index");
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  /// A reader that left, such as `head`, ends what is said and not the work.
  private void written(Writing writing) {
    if (isUnread) {
      return;
    }
    try {
      writing.write();
    } catch (OutputException e) {
      if (!e.isClosedPipe()) {
        throw new UncheckedIOException(e);
      }
      isUnread = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String line) {
    if (progress != null) {
      progress.say(line);
    } else {
      console.note(line);
    }
  }
}
