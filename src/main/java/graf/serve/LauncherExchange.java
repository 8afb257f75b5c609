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
/// A request bears the first part of the token, and is at once answered with the second, a line.
/// Then comes its body, a row of texts, each ended by a NUL: all of the token, the home of the
/// launcher, the working folder, variables as `NAME=value`, an empty text, and the arguments. What
/// follows the proof is a line with the exit code, `none`, `paged` or `opened`, and the lengths in
/// bytes of the three texts that follow, standard output, standard error and the command of the
/// pager or of what is opened, all escaped for `printf %b`; or the line `cold` where the command
/// wants a process of its own.
final class LauncherExchange implements HttpHandler {
  private static final byte[] COLD = "cold\n".getBytes(StandardCharsets.UTF_8);

  /// A shell reads a megabyte in a tenth of a second; past some, a process of its own is no slower.
  private static final int LARGEST_ANSWER = 4 << 20;

  private final Proof proof;
  private final RequestWorkers workers;
  private final Program program;
  private final WarmUp warmUp;

  LauncherExchange(Proof proof, RequestWorkers workers, Program program, WarmUp warmUp) {
    this.proof = proof;
    this.workers = workers;
    this.program = program;
    this.warmUp = warmUp;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!proof.isAsked(exchange.getRequestHeaders().getFirst("Authorization"))) {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      // At once, so that the launcher need not wait for a server that does not move.
      body.write(proof.answer());
      body.flush();
      var request = exchange.getRequestBody().readNBytes(RequestGuard.LARGEST_REQUEST);
      body.write(answer(new String(request, StandardCharsets.UTF_8)));
    }
  }

  private byte[] answer(String request) {
    var given = texts(request);
    if (given.isEmpty() || !proof.isToken(given.getFirst())) {
      return COLD;
    }
    var texts = given.subList(1, given.size());
    int end = texts.indexOf("");
    if (end < 2) {
      return COLD;
    }
    var command = command(texts, end);
    if (program.isStartedBy(texts.getFirst(), command)
        && Files.isDirectory(command.folder())
        && workers.answer(command) instanceof Worked.Answered(var result)) {
      warmUp.after(command);
      return written(result).orElse(COLD);
    }
    return COLD;
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
          case OPENED -> "opened";
        };
    var program = escaped(answer.program());
    var head =
        answer.exitCode()
            + (" " + paging)
            + (" " + out.length)
            + (" " + err.length)
            + (" " + program.length)
            + "\n";
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(out);
    bytes.writeBytes(err);
    bytes.writeBytes(program);
    return Optional.of(bytes.toByteArray());
  }

  /// A shell's variables cannot hold a NUL.
  private static byte[] escaped(String text) {
    return text.replace("\\", "\\\\").replace("\0", "\\0000").getBytes(StandardCharsets.UTF_8);
  }
}
