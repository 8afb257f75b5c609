package graf.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server of this user that runs.
///
/// @param keep after how long without a request it ends
public record LiveServer(long process, Duration keep) {
  private static final int SECONDS_TO_END = 5;

  /// Returns the server that `environment` leads to, if one runs.
  public static Optional<LiveServer> find(Map<String, String> environment) throws IOException {
    var folder = PrivateFolder.existing(environment);
    return folder == null ? Optional.empty() : in(folder);
  }

  private static Optional<LiveServer> in(PrivateFolder folder) throws IOException {
    try {
      long process = Long.parseLong(folder.serverProcess());
      var keep = Duration.ofSeconds(Long.parseLong(folder.secondsKept()));
      return ProcessHandle.of(process)
          .filter(ProcessHandle::isAlive)
          .map(_ -> new LiveServer(process, keep));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Ends the server that `environment` leads to; returns it, or nothing where none runs.
  public static Optional<LiveServer> end(Map<String, String> environment) throws IOException {
    var folder = PrivateFolder.existing(environment);
    // A server that was killed may have left the number of a process that is another's by now.
    if (folder == null || !folder.isLocked()) {
      return Optional.empty();
    }
    var server = in(folder);
    if (server.isPresent()) {
      end(ProcessHandle.of(server.get().process()));
    }
    return server;
  }

  private static void end(Optional<ProcessHandle> process) throws IOException {
    if (process.isEmpty()) {
      return;
    }
    process.get().destroy();
    try {
      process.get().onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.get().destroyForcibly();
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
