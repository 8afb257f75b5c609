package graf;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/// A shell at a terminal, into which a person types, and the screen that they look at.
final class TypedSession implements Closeable {
  private static final String PROMPT = "$ ";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String EMPTY_SCREEN = "\u001B[H\u001B[2J";
  private static final String INTERRUPT = "\u0003";

  private final PtyProcess shell;
  private final ScreenTerminal screen;
  private final StringBuilder sent = new StringBuilder();
  private final Thread watcher;

  private TypedSession(PtyProcess shell, ScreenTerminal screen) {
    this.shell = shell;
    this.screen = screen;
    watcher = Thread.ofPlatform().daemon().start(this::watch);
  }

  /// Opens a session in `folder`, with a screen of so many cells; it is at the prompt.
  static TypedSession open(Path folder, int columns, int rows, Map<String, String> variables)
      throws IOException, InterruptedException {
    var environment = new HashMap<String, String>();
    environment.put("HOME", folder.toString());
    environment.put("TERM", "xterm-256color");
    environment.put("JAVA_HOME", Launched.JAVA_HOME.toString());
    environment.put("PATH", Launched.DISTRIBUTION.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("PS1", PROMPT);
    // What is typed leaves a server behind, which would outlive the test.
    environment.put("GRAF_KEEP", "0");
    environment.putAll(variables);
    var shell =
        new PtyProcessBuilder(new String[] {"/bin/sh", "-i"})
            .setDirectory(folder.toString())
            .setEnvironment(environment)
            .setInitialColumns(columns)
            .setInitialRows(rows)
            .start();
    var session = new TypedSession(shell, new ScreenTerminal(columns, rows));
    session.awaitPrompt();
    return session;
  }

  /// Types a line at the prompt of an empty screen and waits for the next prompt; returns what then
  /// stands between the two, as {@link #seen} has it.
  String run(String line) throws IOException, InterruptedException {
    int before;
    synchronized (sent) {
      screen.write(EMPTY_SCREEN + PROMPT);
      before = sent.length();
    }
    type(line + "\n");
    await(() -> sent().substring(before).endsWith("\n" + PROMPT));
    var seen = seen();
    return seen.substring(seen.indexOf('\n') + 1, seen.lastIndexOf('\n') + 1);
  }

  void type(String keys) throws IOException {
    shell.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    shell.getOutputStream().flush();
  }

  /// Gives the terminal another size, as who drags the corner of its window does.
  void resize(int columns, int rows) throws IOException {
    synchronized (sent) {
      screen.setSize(Size.of(columns, rows));
    }
    shell.setWinSize(new WinSize(columns, rows));
  }

  void interrupt() throws IOException {
    type(INTERRUPT);
  }

  void awaitPrompt() throws InterruptedException {
    await(() -> sent().endsWith(PROMPT));
  }

  /// Waits until the screen shows `text`.
  void await(String text) throws InterruptedException {
    await(() -> seen().contains(text));
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as(() -> "patience; the screen shows:\n" + seen())
          .isLessThan(end);
      Thread.sleep(10);
    }
  }

  /// Returns the lines of the screen, what is bold and coloured in brackets.
  String seen() {
    int columns = screen.getColumns();
    var cells = new long[columns * screen.getRows()];
    synchronized (sent) {
      screen.dump(cells, new int[2]);
    }
    var text = new StringBuilder();
    for (int row = 0; row < screen.getRows(); row++) {
      text.append(line(cells, row * columns, columns)).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static String line(long[] cells, int start, int columns) {
    var line = new StringBuilder();
    boolean lit = false;
    for (int i = start; i < start + columns; i++) {
      boolean isLit =
          ScreenTerminal.cellBold(cells[i]) && ScreenTerminal.cellHasForeground(cells[i]);
      line.append(isLit == lit ? "" : isLit ? "[" : "]");
      lit = isLit;
      // The second cell of a wide character holds none.
      int character = ScreenTerminal.cellCodePoint(cells[i]);
      line.append(character == 0 ? "" : Character.toString(character));
    }
    return line.append(lit ? "]" : "").toString().stripTrailing();
  }

  /// Returns all that was sent to the terminal, control characters included.
  String sent() {
    synchronized (sent) {
      return sent.toString();
    }
  }

  private void watch() {
    try (Reader output = new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8)) {
      var buffer = new char[4096];
      for (int length = output.read(buffer); length > 0; length = output.read(buffer)) {
        var text = new String(buffer, 0, length);
        synchronized (sent) {
          sent.append(text);
          screen.write(text);
        }
      }
    } catch (IOException _) {
      // The shell has ended, and its terminal with it.
    }
  }

  @Override
  public void close() throws IOException {
    shell.destroyForcibly();
    try {
      watcher.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
