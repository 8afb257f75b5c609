package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.dsl.Dsl;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sources of which earlier commits hold something that a commit has replaced or removed.
///
/// A few are named in the table of commits. More of them are in documents of their own, which the
/// cluster looks up where it hides or deletes what they name: no request grows with them.
///
/// @param number the commit's
/// @param part of which they are; 0 for all
/// @param sources none where they are in documents
/// @param lists how many documents have them
public record Replacement(long number, int part, List<String> sources, int lists) {
  /// The field of a document with sources.
  private static final String SOURCES = "sources";

  private static final int MOST_INLINE = 200;
  private static final int MOST_CHARACTERS_INLINE = 16_000;

  /// As many terms as OpenSearch takes in one query.
  private static final int MOST_LISTED = 65_536;

  private static final int MOST_CHARACTERS_LISTED = 4_000_000;

  public Replacement {
    sources = List.copyOf(sources);
  }

  /// Returns that of the commit `number`, having written the documents that it needs.
  public static Replacement of(long number, int part, List<String> sources, Generation generation)
      throws IOException {
    long characters = sources.stream().mapToLong(String::length).sum();
    if (sources.size() <= MOST_INLINE && characters <= MOST_CHARACTERS_INLINE) {
      return new Replacement(number, part, sources, 0);
    }
    int lists = 0;
    var list = new ArrayList<String>();
    int length = 0;
    for (String source : sources) {
      if (list.size() == MOST_LISTED || length > MOST_CHARACTERS_LISTED) {
        put(list, number, lists++, generation);
        list.clear();
        length = 0;
      }
      list.add(source);
      length += source.length();
    }
    put(list, number, lists++, generation);
    return new Replacement(number, part, List.of(), lists);
  }

  private static void put(List<String> list, long number, int index, Generation generation)
      throws IOException {
    new VersionedDocument(generation, id(number, index)).overwrite(Map.of(SOURCES, list));
  }

  /// Removes the documents that have them.
  public void forget(Generation generation) throws IOException {
    for (int i = 0; i < lists; i++) {
      new VersionedDocument(generation, id(number, i)).delete();
    }
  }

  public boolean isEmpty() {
    return sources.isEmpty() && lists == 0;
  }

  private static String id(long number, int index) {
    return "replaced-" + number + "-" + index;
  }

  /// Returns queries of what it has replaced.
  ///
  /// @param index in which the documents are that have the sources
  public List<Map<String, Object>> queries(String index) {
    var queries = new ArrayList<Map<String, Object>>();
    if (!sources.isEmpty()) {
      queries.add(before(Dsl.anyOf(IndexSchema.SOURCE, sources)));
    }
    for (int i = 0; i < lists; i++) {
      var place =
          Map.of(
              "index",
              index,
              "id",
              id(number, i),
              "path",
              Schema.MEMORY + "." + SOURCES,
              "routing",
              VersionedDocument.ROUTING);
      queries.add(before(Map.of("terms", Map.of(IndexSchema.SOURCE, place))));
    }
    return queries;
  }

  private Map<String, Object> before(Map<String, Object> query) {
    return Dsl.all(query, Map.of("range", Map.of(Schema.COMMIT, Map.of("lt", number))));
  }

  Map<String, Object> content() {
    var content = new LinkedHashMap<String, Object>();
    content.put("number", number);
    content.put("part", part);
    content.put(SOURCES, sources);
    content.put("lists", lists);
    return content;
  }

  public static Replacement of(JsonNode content) {
    var sources = new ArrayList<String>();
    content.path(SOURCES).forEach(source -> sources.add(source.asText()));
    return new Replacement(
        content.path("number").asLong(),
        content.path("part").asInt(),
        sources,
        content.path("lists").asInt());
  }
}
