package graf.cli.output;

import graf.cli.config.Configuration;
import graf.cli.config.Keys;
import graf.render.CleanText;
import graf.render.Decoration;
import graf.render.NoteLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes, and what the other end of it can show.
public final class Console {
  /// Standard streams by the numbers that shells give them.
  public enum Stream {
    IN('0'),
    OUT('1'),
    ERR('2');

    private final char number;

    Stream(char number) {
      this.number = number;
    }
  }

  private static final int DEFAULT_WIDTH = 80;
  private static final int READABLE_WIDTH = 100;
  private static final int DEFAULT_HEIGHT = 24;

  private final Terminal terminal;
  private final StandardOutput out;
  private @Nullable Configuration configuration;

  public Console(Terminal terminal) {
    this.terminal = terminal;
    this.out = new StandardOutput(terminal.out());
  }

  public Writer out() {
    return out;
  }

  /// Returns standard output for what writes bytes.
  public OutputStream rawOut() {
    return terminal.out();
  }

  /// Returns standard input.
  public InputStream in() {
    return terminal.in();
  }

  PrintStream err() {
    return terminal.err();
  }

  /// Writes a line to standard error, clean; a terminal gets it broken between its parts.
  public void note(String line) {
    var clean = CleanText.name(line);
    int width = isTerminal(Stream.ERR) ? number("COLUMNS", DEFAULT_WIDTH) : Integer.MAX_VALUE;
    terminal.err().print(NoteLines.of(clean, width) + "\n");
    terminal.err().flush();
  }

  /// Says that another process, `holder` (0 where unknown), is writing the index.
  public void waiting(long holder) {
    note(
        "graf: waiting for "
            + (holder == 0 ? "another process" : "process " + holder)
            + " to end writing the index");
  }

  /// Asks a question and returns whether the answer, typed at a terminal, is yes.
  public boolean agrees(String question) throws IOException {
    if (!isTerminal(Stream.IN)) {
      return false;
    }
    terminal.err().print(question);
    terminal.err().flush();
    int answer = terminal.in().read();
    return answer == 'y' || answer == 'Y';
  }

  /// Shows `text` a screen at a time; returns whether it could.
  boolean showsPages(CharSequence text) throws IOException {
    var environment = terminal.environment();
    var pager = configuration().value(Keys.PAGER);
    if (pager != null && variable("PAGER") == null) {
      environment = new HashMap<>(environment);
      environment.put("PAGER", pager);
    }
    return terminal.pages().show(text, environment);
  }

  /// Returns whether somebody else starts `program` at the terminal.
  public boolean handsOver(List<String> program) {
    return terminal.handover().takes(program);
  }

  /// Returns what the user has set.
  public Configuration configuration() throws IOException {
    var known = configuration;
    if (known == null) {
      known = Configuration.of(terminal.environment());
      configuration = known;
    }
    return known;
  }

  public Path workingFolder() {
    return terminal.workingFolder();
  }

  public Map<String, String> environment() {
    return terminal.environment();
  }

  /// Returns the variable `name`, or null where it is not set or empty.
  public @Nullable String variable(String name) {
    var value = terminal.environment().get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /// Returns whether `stream` is a terminal, which the launcher says.
  public boolean isTerminal(Stream stream) {
    var terminals = variable("GRAF_TTY");
    return terminals != null && terminals.indexOf(stream.number) >= 0;
  }

  /// Returns the width that text is wrapped to.
  public int width() {
    return Math.min(READABLE_WIDTH, number("COLUMNS", DEFAULT_WIDTH));
  }

  int height() {
    return number("LINES", DEFAULT_HEIGHT);
  }

  /// Returns what standard output shows besides characters.
  public Decoration decoration(ColorChoice choice) {
    boolean colour =
        switch (choice) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> isTerminal(Stream.OUT) && variable("NO_COLOR") == null && !isDumb();
        };
    if (!colour) {
      return Decoration.NONE;
    }
    return isTerminal(Stream.OUT) && takesLinks() ? Decoration.COLOUR_AND_LINKS : Decoration.COLOUR;
  }

  private boolean isDumb() {
    return "dumb".equals(variable("TERM"));
  }

  // OSC 8 has no query; these are the terminals known to take it, by the marks that they leave.
  private boolean takesLinks() {
    var term = variable("TERM");
    if (term == null || isDumb()) {
      return false;
    }
    if (variable("WT_SESSION") != null
        || variable("KONSOLE_VERSION") != null
        || number("VTE_VERSION", 0) >= 5000) {
      return true;
    }
    return switch (term) {
      case "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm" -> true;
      default -> isLinkingProgram(variable("TERM_PROGRAM"));
    };
  }

  private static boolean isLinkingProgram(@Nullable String program) {
    return program != null
        && switch (program) {
          case "iTerm.app", "WezTerm", "vscode", "ghostty", "zed", "Hyper", "rio" -> true;
          default -> false;
        };
  }

  private int number(String name, int otherwise) {
    var value = variable(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      return number > 0 ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
