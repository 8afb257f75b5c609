package graf.cli;

/// What the process tells the shell.
final class ExitCode {
  static final int FOUND = 0;
  static final int NOTHING_FOUND = 1;
  static final int ERROR = 2;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
