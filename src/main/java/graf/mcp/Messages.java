package graf.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells messages of JSON-RPC apart.
record Messages(McpJsonMapper json) {
  private static final int NOT_JSON = -32700;
  private static final int NO_REQUEST = -32600;

  /// What a line is.
  sealed interface Message {
    record Request() implements Message {}

    record Other() implements Message {}

    /// What is answered to a line that is no message.
    record Wrong(String answer) implements Message {}
  }

  Message read(String line) {
    Map<?, ?> message;
    try {
      message = json.readValue(line, Map.class);
    } catch (IOException | RuntimeException _) {
      return wrong(NOT_JSON, "not a JSON object", null);
    }
    if (message == null) {
      return wrong(NOT_JSON, "not a JSON object", null);
    }
    var id = message.get("id");
    boolean isRequest = message.get("method") instanceof String;
    if (!"2.0".equals(message.get("jsonrpc")) || (!isRequest && !isResponse(message))) {
      return wrong(NO_REQUEST, "not a message of JSON-RPC 2.0", id);
    }
    try {
      // Read as the library reads it, whose session ends with what it cannot take: an id of null.
      return McpSchema.deserializeJsonRpcMessage(json, line) instanceof McpSchema.JSONRPCRequest
          ? new Message.Request()
          : new Message.Other();
    } catch (IOException | RuntimeException _) {
      return wrong(NO_REQUEST, "not a message of JSON-RPC 2.0", id);
    }
  }

  private static boolean isResponse(Map<?, ?> message) {
    return message.containsKey("result") || message.containsKey("error");
  }

  private static Message wrong(int code, String text, @Nullable Object id) {
    var shown =
        switch (id) {
          case Number number -> number.toString();
          case String name
              when name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\') ->
              '"' + name + '"';
          case null, default -> "null";
        };
    return new Message.Wrong(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + shown
            + ",\"error\":{\"code\":"
            + code
            + ",\"message\":\""
            + text
            + "\"}}");
  }
}
