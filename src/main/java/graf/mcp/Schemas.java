package graf.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON schemas of what the tools take.
final class Schemas {
  static final Map<String, Object> SEARCH =
      object(
          List.of("query"),
          "query",
          text("Words, phrases in double quotes, +required, -excluded, AND OR NOT, drone*"),
          "limit",
          number("Hits at most", 1, 50, 5),
          "offset",
          number("Hits to leave out", 0, 10_000, 0),
          "context",
          number("Neighbouring passages on either side of each hit", 0, 5, 0),
          "all",
          Map.of("type", "boolean", "description", "Only passages with all the words"),
          "in",
          text("Only documents with such a path, a glob: reports/**"),
          "type",
          text("Only of these types, with commas between: pdf,markdown"),
          "lang",
          text("Only in these languages, as codes: en,fa"),
          "since",
          text("Only from this day, month or year on: 2023-03"),
          "until",
          text("Only up to this day, month or year"));
  static final Map<String, Object> SHOW =
      object(
          List.of("id"),
          "id",
          text("A passage as search names it (DOCUMENT#n), FILE:LINE, or a document"),
          "context",
          number("Neighbouring passages on either side", 0, 20, 1));
  static final Map<String, Object> WHY =
      object(
          List.of("file", "query"),
          "file",
          text("A file or document"),
          "query",
          text("The query that it should, or should not, answer"));
  static final Map<String, Object> STATUS = object(List.of());
  static final Map<String, Object> LIST =
      object(
          List.of(),
          "limit",
          number("Documents at most", 1, 500, 50),
          "offset",
          number("Documents to leave out", 0, 1_000_000, 0),
          "in",
          text("Only documents with such a path, a glob"),
          "type",
          text("Only of these types"),
          "lang",
          text("Only in these languages"));

  private Schemas() {}

  private static Map<String, Object> object(List<String> required, Object... properties) {
    var named = new LinkedHashMap<String, Object>();
    for (int i = 0; i < properties.length; i += 2) {
      named.put((String) properties[i], properties[i + 1]);
    }
    return Map.of(
        "type", "object", "properties", named, "required", required, "additionalProperties", false);
  }

  private static Map<String, Object> text(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Map<String, Object> number(String description, int least, int most, int usual) {
    return Map.of(
        "type", "integer",
        "description", description,
        "minimum", least,
        "maximum", most,
        "default", usual);
  }
}
