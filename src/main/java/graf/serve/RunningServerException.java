package graf.serve;

import java.io.IOException;

/// This user has a server already.
public final class RunningServerException extends IOException {
  private static final long serialVersionUID = 1;

  private final String process;

  RunningServerException(String process) {
    super("a server is running already");
    this.process = process;
  }

  /// Returns its process id; empty where it does not say yet.
  public String process() {
    return process;
  }
}
