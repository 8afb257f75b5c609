package graf.cli.output;

import graf.render.Amounts;
import java.io.Closeable;
import java.util.concurrent.TimeUnit;

/// How many queries of an evaluation are answered, in one line on a terminal, after a second. May
/// be told from several threads.
public final class EvaluationProgress implements Closeable {
  private static final String ERASE = "\r\u001B[K";
  private static final long REDRAW = TimeUnit.MILLISECONDS.toNanos(200);

  private final Console console;
  private final int all;
  private final boolean shown;
  private long due = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
  private boolean drawn;

  public EvaluationProgress(Console console, int all) {
    this.console = console;
    this.all = all;
    this.shown = console.isTerminal(Console.Stream.ERR);
  }

  public synchronized void answered(int queries) {
    if (shown && System.nanoTime() - due >= 0) {
      console.err().print(ERASE + Amounts.of(queries, "query", "queries") + " of " + all);
      console.err().flush();
      due = System.nanoTime() + REDRAW;
      drawn = true;
    }
  }

  @Override
  public synchronized void close() {
    if (drawn) {
      console.err().print(ERASE);
    }
  }
}
