package graf.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import graf.render.ErrorJson;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers a program with what `--json` prints: a command whose options are the request's
/// parameters, by their long names.
final class JsonExchange implements HttpHandler {
  private static final Endpoint SEARCH =
      new Endpoint(
          "query",
          "q",
          Set.of(
              "index",
              "all",
              "any",
              "limit",
              "offset",
              "per-document",
              "context",
              "sort",
              "copies",
              "explain",
              "facets",
              "stale",
              "in",
              "since",
              "until",
              "modified-since",
              "before",
              "after",
              "type",
              "lang"));
  private static final Set<String> FLAGS =
      Set.of("all", "any", "copies", "explain", "stale", "whole");

  private static final Endpoint SHOW =
      new Endpoint("show", "id", Set.of("index", "context", "whole"));
  private static final Endpoint STATUS = new Endpoint("status", "", Set.of("index"));

  private final RequestWorkers workers;
  private final Server.Start start;
  private final Endpoint endpoint;

  /// A command that may be asked for.
  ///
  /// @param words the parameter with the words that follow the options; empty where there are none
  private record Endpoint(String command, String words, Set<String> options) {}

  private JsonExchange(RequestWorkers workers, Server.Start start, Endpoint endpoint) {
    this.workers = workers;
    this.start = start;
    this.endpoint = endpoint;
  }

  /// Returns all that may be asked for, by path.
  static Map<String, JsonExchange> all(RequestWorkers workers, Server.Start start) {
    return Map.of(
        "/search", new JsonExchange(workers, start, SEARCH),
        "/show", new JsonExchange(workers, start, SHOW),
        "/status", new JsonExchange(workers, start, STATUS));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // A context is asked for all that begins with its path.
    if (!exchange.getRequestURI().getPath().equals(exchange.getHttpContext().getPath())) {
      send(exchange, 404, error("nothing is here; ask for /search, /show or /status"));
      return;
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      send(exchange, 405, error("only GET"));
      return;
    }
    List<String> arguments;
    try {
      arguments = arguments(exchange.getRequestURI().getRawQuery());
    } catch (IllegalArgumentException e) {
      send(exchange, 400, error(String.valueOf(e.getMessage())));
      return;
    }
    var answer = workers.answer(new CommandLine(start.folder(), start.environment(), arguments));
    switch (answer) {
      case Worked.Answered(var result) when result.exitCode() > 1 && result.out().isEmpty() ->
          send(exchange, 400, error(result.err().strip()));
      // A part of an answer says that it is one.
      case Worked.Answered(var result) -> send(exchange, 200, result.out());
      case Worked.Failed() ->
          send(exchange, 500, error("graf failed; the output of graf serve says why"));
      case Worked.TooMuch(), Worked.Declined() -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        send(exchange, 503, error("busy, or the request took too long; ask again"));
      }
    }
  }

  private List<String> arguments(@Nullable String query) {
    var arguments = new ArrayList<>(List.of(endpoint.command(), "--json"));
    var words = new ArrayList<String>();
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      if (parameter.isEmpty()) {
        continue;
      }
      int equals = parameter.indexOf('=');
      var name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
      var value = equals < 0 ? "" : decoded(parameter.substring(equals + 1));
      refuseNul(name, value);
      if (!name.isEmpty() && name.equals(endpoint.words())) {
        words.add(value);
      } else if (endpoint.options().contains(name)) {
        if (!FLAGS.contains(name)) {
          arguments.add(equals < 0 ? "--" + name : "--" + name + "=" + value);
        } else if (isTrue(name, value)) {
          arguments.add("--" + name);
        }
      } else {
        throw new IllegalArgumentException("unknown parameter '" + name + "'");
      }
    }
    arguments.add("--");
    arguments.addAll(words);
    return arguments;
  }

  private static boolean isTrue(String name, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "", "true", "1" -> true;
      case "false", "0" -> false;
      default ->
          throw new IllegalArgumentException(
              "'" + name + "' takes true or 1, false or 0, or nothing, not '" + value + "'");
    };
  }

  private static void refuseNul(String name, String value) {
    if (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "'" + name.replace('\0', '\u2400') + "' holds a NUL, which no name or query can");
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String error(String message) throws IOException {
    var json = new StringWriter();
    new ErrorJson(json).render(message);
    return json.toString();
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
