package graf.mcp;

import graf.serve.CommandResult;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the tools answer: what the commands of the same names print as JSON.
///
/// @param commands asks a command
record Tools(AskedCommands commands, McpJsonMapper json) {
  CallToolResult search(Map<String, Object> given) throws IOException {
    var result = commands.ask(Arguments.search(given));
    var hits = new ArrayList<Map<String, Object>>();
    var summary = new HashMap<String, Object>();
    for (var line : objects(result)) {
      if ("hit".equals(line.get("kind"))) {
        var hit = new LinkedHashMap<>(line);
        hit.put("place", MarkdownHits.place(line));
        hit.put("uri", McpSession.uri(String.valueOf(line.get("document"))));
        hit.put("markdown", MarkdownHits.marked(line));
        hits.add(hit);
      } else {
        summary.putAll(line);
      }
    }
    return failed(result, summary.isEmpty())
        ? failure(result)
        : structured(MarkdownHits.of(hits, summary), Map.of("hits", hits, "summary", summary));
  }

  CallToolResult show(Map<String, Object> given) throws IOException {
    var result = commands.ask(Arguments.show(given));
    var objects = objects(result);
    return objects.isEmpty()
        ? failure(result)
        : structured(text(objects.getFirst()), objects.getFirst());
  }

  CallToolResult why(Map<String, Object> given) {
    var result = commands.ask(Arguments.why(given));
    return result.exitCode() > 1 || result.out().isEmpty()
        ? failure(result)
        : structured(result.out(), Map.of("found", result.exitCode() == 0, "text", result.out()));
  }

  CallToolResult status() throws IOException {
    var result = commands.ask(Arguments.status());
    var objects = objects(result);
    return objects.isEmpty()
        ? failure(result)
        : structured(result.out().strip(), objects.getFirst());
  }

  CallToolResult list(Map<String, Object> given) throws IOException {
    var result = commands.ask(Arguments.list(given));
    var all = objects(result);
    if (failed(result, all.isEmpty() && !result.err().isEmpty())) {
      return failure(result);
    }
    var documents = all.stream().filter(line -> !"summary".equals(line.get("kind"))).toList();
    int from = Math.min(Arguments.number(given, "offset", 0, 1_000_000, 0), documents.size());
    int to = Math.min(from + Arguments.number(given, "limit", 1, 500, 50), documents.size());
    var page = documents.subList(from, to);
    var lines = new ArrayList<String>();
    page.forEach(
        document -> lines.add("- " + document.getOrDefault("id", document.get("document"))));
    lines.add(documents.size() + " documents");
    return structured(
        String.join("\n", lines), Map.of("documents", page, "total", documents.size()));
  }

  /// Returns the text of the document `id`, or nothing where there is none.
  String document(String id) throws IOException {
    var objects = objects(commands.ask(Arguments.document(id)));
    return objects.isEmpty() ? "" : text(objects.getFirst());
  }

  private static String text(Map<String, Object> document) {
    var texts = new ArrayList<String>();
    if (document.get("passages") instanceof List<?> passages) {
      for (var passage : passages) {
        if (passage instanceof Map<?, ?> parts) {
          texts.add(String.valueOf(parts.get("text")));
        }
      }
    }
    return String.join("\n\n", texts);
  }

  private static boolean failed(CommandResult result, boolean isEmpty) {
    return isEmpty || (result.exitCode() > 1 && result.out().isEmpty());
  }

  private static CallToolResult failure(CommandResult result) {
    var err = result.err().strip();
    int end = err.indexOf('\n');
    var line = end < 0 ? err : err.substring(0, end);
    return CallToolResult.builder()
        .addTextContent(line.isEmpty() ? "nothing found" : line)
        .isError(true)
        .build();
  }

  private static CallToolResult structured(String text, Map<String, Object> content) {
    return CallToolResult.builder()
        .addTextContent(text)
        .structuredContent(content)
        .isError(false)
        .build();
  }

  private List<Map<String, Object>> objects(CommandResult result) throws IOException {
    var objects = new ArrayList<Map<String, Object>>();
    for (var line : result.out().lines().toList()) {
      if (!line.isBlank()) {
        objects.add(object(line));
      }
    }
    return objects;
  }

  private Map<String, Object> object(String line) throws IOException {
    var named = new LinkedHashMap<String, Object>();
    Map<?, ?> read = json.readValue(line, Map.class);
    read.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }
}
