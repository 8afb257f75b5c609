package graf.serve;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Answers commands over HTTP on loopback; one server a user.
public final class Server implements Closeable {
  private static final int MOST_UNACCEPTED = 256;
  private static final int TOKEN_BYTES = 32;
  private static final int SECONDS_TO_FINISH = 2;
  private static final int SECONDS_BETWEEN_LOOKS = 1;

  /// The warm-up included.
  private static final Duration RESTING = Duration.ofSeconds(3);

  private final Start start;
  private final FileLock lock;
  private final ServerFile file;
  private final RequestWorkers workers;
  private final HttpServer http;
  private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean resting;

  /// What a server is started with.
  ///
  /// @param keep after how long without a request it ends
  /// @param folder the working folder of requests that come without one
  /// @param failures called with exceptions of requests, which are bugs
  public record Start(
      Program program,
      Duration keep,
      Path folder,
      Map<String, String> environment,
      Consumer<Throwable> failures) {}

  private Server(FileLock lock, PrivateFolder folder, Start start, ServedCommands commands)
      throws IOException {
    this.start = start;
    this.lock = lock;
    workers = new RequestWorkers(commands, start.failures());
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    http = HttpServer.create(new InetSocketAddress(loopback, 0), MOST_UNACCEPTED);
    // A thread for each connection: a slow one keeps no other waiting.
    http.setExecutor(connections);
    var token = token();
    var guard = new RequestGuard(port(), token);
    var json = JsonExchange.all(workers, start);
    json.forEach((path, exchange) -> add(path, exchange, guard));
    var warmUp = new WarmUp(commands, workers::isBusy);
    var launcher = new LauncherExchange(new Proof(token), workers, start.program(), warmUp);
    http.createContext("/command", launcher).getFilters().add(guard.ofPages());
    http.start();
    file = announced(folder, token);
  }

  private ServerFile announced(PrivateFolder folder, String token) throws IOException {
    try {
      return folder.announce(port() + " " + ProcessHandle.current().pid() + " " + token + "\n");
    } catch (IOException | RuntimeException e) {
      http.stop(0);
      workers.close();
      connections.shutdownNow();
      throw e;
    }
  }

  /// Starts a server.
  ///
  /// @throws RunningServerException where this user has one
  public static Server start(Start start, ServedCommands commands) throws IOException {
    var folder = PrivateFolder.open(start.environment());
    var lock = folder.lock(start.keep());
    try {
      return new Server(lock, folder, start, commands);
    } catch (IOException | RuntimeException e) {
      lock.channel().close();
      throw e;
    }
  }

  private void add(String path, HttpHandler exchange, RequestGuard guard) {
    http.createContext(path, exchange).getFilters().add(guard);
  }

  private static String token() {
    var random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /// Returns the port on 127.0.0.1 that it listens on.
  public int port() {
    return http.getAddress().getPort();
  }

  /// Returns the file that holds its port, its process id and its token, in one line.
  public Path file() {
    return file.path();
  }

  /// Has {@link #await} return.
  public void stop() {
    stopped.countDown();
  }

  /// Waits until it is stopped, had nothing to do for as long as it keeps, or its program was
  /// replaced.
  public void await() throws IOException, InterruptedException {
    while (!stopped.await(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
      if (!start.program().isInstalled() || workers.idle().compareTo(start.keep()) > 0) {
        return;
      }
      file.restore();
      workers.tidy();
      giveBackMemory();
    }
  }

  /// Collects once after each busy time: a heap shrinks only when it is collected, and an idle
  /// process does not.
  private void giveBackMemory() {
    boolean idle = workers.idle().compareTo(RESTING) > 0;
    if (idle && !resting) {
      System.gc();
    }
    resting = idle;
  }

  /// Lets what it is asked end, for two seconds at most.
  @Override
  public void close() throws IOException {
    file.delete();
    http.stop(SECONDS_TO_FINISH);
    workers.close();
    connections.shutdownNow();
    lock.channel().close();
  }
}
