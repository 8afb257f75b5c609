package graf.index.opensearch;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The few queries that are not a user's.
final class Dsl {
  private Dsl() {}

  static Map<String, Object> is(String field, Object value) {
    return Map.of("term", Map.of(field, value));
  }

  static Map<String, Object> anyOf(String field, Collection<?> values) {
    return Map.of("terms", Map.of(field, values));
  }

  static Map<String, Object> all(Object... queries) {
    return Map.of("bool", Map.of("filter", List.of(queries)));
  }
}
