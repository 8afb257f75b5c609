package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.connection.Cluster;
import graf.index.opensearch.connection.RefusedException;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A document of which each version is written in full knowledge of the one before.
///
/// @param id of the document
record VersionedDocument(Generation generation, String id) {
  /// All of them are on one shard, so that they are there together or not at all.
  static final String ROUTING = "memory";

  private static final String DOC = "/_doc/";

  /// A version of it.
  ///
  /// @param write the number of the write that made it; -1 where there is no such document
  record Version(long write, long term, JsonNode content) {}

  Version get() throws IOException {
    try {
      var found = generation.cluster().get(path(), Map.of("routing", ROUTING));
      return new Version(
          found.path("_seq_no").asLong(-1),
          found.path("_primary_term").asLong(-1),
          found.path("_source").path(Schema.MEMORY));
    } catch (RefusedException e) {
      if (e.isMissing()) {
        return new Version(-1, -1, Cluster.JSON.missingNode());
      }
      throw e;
    }
  }

  /// Writes `content` where the last version is the one named.
  ///
  /// @throws RefusedException where it is not
  Version put(Map<String, Object> content, long write, long term) throws IOException {
    // So that a write whose answer was lost is known again.
    var mark = UUID.randomUUID().toString();
    var marked = new HashMap<>(content);
    marked.put("mark", mark);
    var document = document(marked);
    try {
      var parameters = new HashMap<>(guard(write, term));
      parameters.put("require_alias", "true");
      parameters.put("timeout", Cluster.SHARD_PATIENCE);
      var done = generation.cluster().put(generation.written() + DOC + id, parameters, document);
      return new Version(
          done.path("_seq_no").asLong(), done.path("_primary_term").asLong(), JSON_NONE);
    } catch (RefusedException e) {
      var last = get();
      if (e.isConflict() && last.content().path("mark").asText().equals(mark)) {
        return last;
      }
      throw e;
    }
  }

  private static final JsonNode JSON_NONE = Cluster.JSON.missingNode();

  private static Map<String, Object> document(Map<String, Object> content) {
    return Map.of(IndexSchema.KIND, Schema.MEMORY, Schema.MEMORY, content);
  }

  /// Writes `content`, whatever the last version is.
  void overwrite(Map<String, Object> content) throws IOException {
    var parameters = Map.of("routing", ROUTING, "require_alias", "true");
    generation.cluster().put(generation.written() + DOC + id, parameters, document(content));
  }

  /// Removes it, if it is there.
  void delete() throws IOException {
    try {
      generation.cluster().delete(path(), Map.of("routing", ROUTING));
    } catch (RefusedException e) {
      if (!e.isMissing()) {
        throw e;
      }
    }
  }

  /// Removes it where the last version is the one named; tries once.
  void deleteAtOnce(long write, long term) throws IOException {
    generation.cluster().deleteAtOnce(path(), guard(write, term));
  }

  private static Map<String, String> guard(long write, long term) {
    return write < 0
        ? Map.of("routing", ROUTING, "op_type", "create")
        : Map.of(
            "routing",
            ROUTING,
            "if_seq_no",
            String.valueOf(write),
            "if_primary_term",
            String.valueOf(term));
  }

  private String path() {
    return "/" + generation.name() + DOC + id;
  }
}
