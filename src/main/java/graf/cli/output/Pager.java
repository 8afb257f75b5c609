package graf.cli.output;

import java.io.IOException;
import java.io.Writer;

/// Shows text a screen at a time where it is long, and on a terminal.
public final class Pager {
  /// When a pager is used, if at all: only on a terminal.
  public enum Use {
    WHEN_LONG,
    NEVER
  }

  private final Console console;

  private Pager(Console console) {
    this.console = console;
  }

  /// Returns where to write; what is written there is shown when it is closed, at the latest.
  public static Writer open(Console console, Use use) {
    if (use == Use.NEVER || !console.isTerminal(Console.Stream.OUT)) {
      return console.out();
    }
    return new Pager(console).new Page();
  }

  private void show(StringBuilder text) throws IOException {
    if (!isLong(text) || !console.showsPages(text)) {
      console.out().append(text);
      // What is said of it on standard error comes after it.
      console.out().flush();
    }
  }

  private boolean isLong(StringBuilder text) {
    int lines = 0;
    for (int i = 0; i < text.length(); i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines >= console.height();
  }

  private final class Page extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int from, int length) {
      text.append(characters, from, length);
    }

    @Override
    public void write(String string, int from, int length) {
      text.append(string, from, from + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
      show(text);
    }
  }
}
