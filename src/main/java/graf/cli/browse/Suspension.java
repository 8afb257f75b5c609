package graf.cli.browse;

import java.io.IOException;

/// What Ctrl-Z does: the shell comes back, until it says `fg`.
final class Suspension {
  private Suspension() {}

  /// Stops the processes of this job, and returns once they go on; at once where no shell would
  /// have them go on.
  static void stop() throws InterruptedException {
    try {
      new ProcessBuilder("sh", "-c", "kill -TSTP 0").inheritIO().start().waitFor();
    } catch (IOException _) {
      // There is no shell to come back to.
    }
  }
}
