package graf.cli.browse.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Curses;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/// The terminal while the screen is on it; whatever ends that leaves it as it was.
public final class TerminalScreen {
  // Bracketed paste; the mouse's buttons and wheel, by cells.
  private static final String MODES_ON = "\u001B[?2004h\u001B[?1000h\u001B[?1006h";
  private static final String MODES_OFF = "\u001B[?1006l\u001B[?1000l\u001B[?2004l";
  // A terminal that knows it shows what comes between at once; others pass over it.
  private static final String BEGIN_FRAME = "\u001B[?2026h";
  private static final List<Capability> LEAVING =
      List.of(Capability.keypad_local, Capability.cursor_normal, Capability.exit_ca_mode);
  private static final String END_FRAME = "\u001B[?2026l";

  private final Terminal terminal;
  private final OutputStream out;
  private final Attributes before;
  private final Display display;
  private boolean isOn;
  private boolean isCursorShown = true;

  private TerminalScreen(Terminal terminal, OutputStream out) {
    this.terminal = terminal;
    this.out = out;
    before = terminal.getAttributes();
    display = new Display(terminal, true);
  }

  /// Opens the terminal of this process.
  ///
  /// @param out its standard output, not buffered
  /// @param resized told when its size changes
  /// @param resumed told when the process goes on after a stop
  public static TerminalScreen open(OutputStream out, Runnable resized, Runnable resumed)
      throws IOException {
    var terminal =
        TerminalBuilder.builder()
            .name("graf")
            .system(true)
            .provider("exec")
            .dumb(false)
            .encoding(StandardCharsets.UTF_8)
            .graphemeCluster(false)
            .build();
    var screen = new TerminalScreen(terminal, out);
    terminal.handle(Terminal.Signal.WINCH, _ -> resized.run());
    terminal.handle(Terminal.Signal.CONT, _ -> resumed.run());
    Runtime.getRuntime().addShutdownHook(new Thread(screen::end));
    return screen;
  }

  public NonBlockingReader keys() {
    return terminal.reader();
  }

  public Size size() {
    var size = terminal.getSize();
    return size.getColumns() > 0 && size.getRows() > 0 ? size : Size.of(80, 24);
  }

  /// Takes the terminal: keys come one by one, unseen, and those for signals too.
  public synchronized void enter() {
    isOn = true;
    terminal.enterRawMode();
    var raw = terminal.getAttributes();
    raw.setLocalFlag(LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
    terminal.writer().write(MODES_ON);
    redraw();
  }

  /// Has the next frame drawn from nothing, in the size that the terminal has now.
  public synchronized void redraw() {
    display.resize(size());
    display.clear();
    terminal.puts(Capability.clear_screen);
    terminal.flush();
  }

  /// Shows `lines`.
  ///
  /// @param cursor its cell in the first row; -1 where it is not to be seen
  public synchronized void draw(List<AttributedString> lines, int cursor) {
    if (!isOn) {
      return;
    }
    PrintWriter writer = terminal.writer();
    writer.write(BEGIN_FRAME);
    boolean shows = cursor >= 0;
    if (!shows && isCursorShown) {
      terminal.puts(Capability.cursor_invisible);
    }
    display.update(lines, Math.max(0, cursor), false);
    if (shows && !isCursorShown) {
      terminal.puts(Capability.cursor_normal);
    }
    isCursorShown = shows;
    writer.write(END_FRAME);
    terminal.flush();
  }

  /// Has the terminal put `text` into the clipboard, where it does such things.
  public synchronized void copy(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    terminal.writer().write("\u001B]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007");
    terminal.flush();
  }

  /// Gives the terminal back as it was.
  public synchronized void leave() {
    if (!isOn) {
      return;
    }
    isOn = false;
    isCursorShown = true;
    terminal.writer().write(leaving());
    terminal.flush();
    terminal.setAttributes(before);
  }

  private String leaving() {
    var leaving = new StringBuilder(MODES_OFF);
    for (var capability : LEAVING) {
      var sequence = terminal.getStringCapability(capability);
      leaving.append(sequence == null ? "" : Curses.tputs(sequence));
    }
    return leaving.toString();
  }

  /// Does so in a process that is told to end. JLine closes the terminal then, and sets back its
  /// attributes; what it shows is left to us.
  private synchronized void end() {
    if (!isOn) {
      return;
    }
    isOn = false;
    try {
      out.write(leaving().getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException _) {
      // Its window is gone.
    }
  }
}
