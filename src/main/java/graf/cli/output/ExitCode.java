package graf.cli.output;

/// What the process tells the shell.
public final class ExitCode {
  public static final int FOUND = 0;
  public static final int NOTHING_FOUND = 1;
  public static final int ERROR = 2;
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
