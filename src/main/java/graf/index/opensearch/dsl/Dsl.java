package graf.index.opensearch.dsl;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The few queries that are not a user's.
public final class Dsl {
  private Dsl() {}

  public static Map<String, Object> is(String field, Object value) {
    return Map.of("term", Map.of(field, value));
  }

  public static Map<String, Object> anyOf(String field, Collection<?> values) {
    return Map.of("terms", Map.of(field, values));
  }

  public static Map<String, Object> all(Object... queries) {
    return Map.of("bool", Map.of("filter", List.of(queries)));
  }
}
