package graf.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Answers the launcher, in the form that a shell reads without help.
///
/// A request's body is a row of texts, each ended by a NUL: the home of the launcher, the working
/// folder, variables as `NAME=value`, an empty text, and the arguments. An answer is a line with
/// the exit code, `paged` or `none`, and the lengths in bytes of the three texts that follow,
/// standard output, standard error and the pager's command, all escaped for `printf %b`; or the
/// line `cold` where the command wants a process of its own.
final class LauncherExchange implements HttpHandler {
  private static final byte[] COLD = "cold\n".getBytes(StandardCharsets.UTF_8);

  /// A shell reads a megabyte in a tenth of a second; past some, a process of its own is no slower.
  private static final int LARGEST_ANSWER = 4 << 20;

  private final RequestWorkers workers;
  private final Program program;

  LauncherExchange(RequestWorkers workers, Program program) {
    this.workers = workers;
    this.program = program;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var request = exchange.getRequestBody().readNBytes(RequestGuard.LARGEST_REQUEST);
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      // At once, so that the launcher need not wait for a server that does not move.
      body.flush();
      body.write(answer(new String(request, StandardCharsets.UTF_8)));
    }
  }

  private byte[] answer(String request) {
    var texts = texts(request);
    int end = texts.indexOf("");
    if (end < 2) {
      return COLD;
    }
    var command = command(texts, end);
    return program.isStartedBy(texts.getFirst(), command)
            && Files.isDirectory(command.folder())
            && workers.answer(command) instanceof Worked.Answered(var result)
        ? written(result).orElse(COLD)
        : COLD;
  }

  private static List<String> texts(String request) {
    var texts = new ArrayList<String>();
    int start = 0;
    for (int nul = request.indexOf('\0'); nul >= 0; nul = request.indexOf('\0', start)) {
      texts.add(request.substring(start, nul));
      start = nul + 1;
    }
    return texts;
  }

  private static CommandLine command(List<String> texts, int end) {
    var environment = new HashMap<String, String>();
    for (String variable : texts.subList(2, end)) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        environment.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    return new CommandLine(
        Path.of(texts.get(1)), environment, texts.subList(end + 1, texts.size()));
  }

  /// An error is left to a process of its own, which has its very words.
  private static Optional<byte[]> written(CommandResult answer) {
    var out = escaped(answer.out());
    var err = escaped(answer.err());
    if (answer.exitCode() > 1 || out.length > LARGEST_ANSWER) {
      return Optional.empty();
    }
    var paging =
        switch (answer.paging()) {
          case NONE -> "none";
          case PAGED -> "paged";
        };
    var pager = escaped(answer.pager());
    var head =
        answer.exitCode()
            + (" " + paging)
            + (" " + out.length)
            + (" " + err.length)
            + (" " + pager.length)
            + "\n";
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(out);
    bytes.writeBytes(err);
    bytes.writeBytes(pager);
    return Optional.of(bytes.toByteArray());
  }

  /// A shell's variables cannot hold a NUL.
  private static byte[] escaped(String text) {
    return text.replace("\\", "\\\\").replace("\0", "\\0000").getBytes(StandardCharsets.UTF_8);
  }
}
