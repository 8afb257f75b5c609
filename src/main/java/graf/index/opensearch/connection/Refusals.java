package graf.index.opensearch.connection;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.UnavailableIndexException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a cluster says in place of an answer, in words, with the right or the setting that is
/// missing; and whether it may answer if it is asked again.
public final class Refusals {
  private static final Set<String> CLAUSES = Set.of("too_many_clauses", "too_many_nested_clauses");

  /// What a cluster says with the status of a passing trouble, and would say each time.
  private static final Set<String> LASTING =
      Set.of(
          "illegal_argument_exception",
          "parsing_exception",
          "x_content_parse_exception",
          "query_shard_exception",
          "script_exception",
          "mapper_parsing_exception",
          "strict_dynamic_mapping_exception",
          "too_many_buckets_exception",
          "index_closed_exception",
          "search_context_limit_exceeded");

  /// Settings by the numbers of the blocks that they are, as OpenSearch gives them.
  private static final Map<String, String> BLOCKS =
      Map.of(
          "/5/", "index.blocks.read_only",
          "/6/", "cluster.blocks.read_only",
          "/7/", "index.blocks.read",
          "/8/", "index.blocks.write",
          "/9/", "index.blocks.metadata",
          "/10/", "cluster.blocks.create_index");

  private static final String DISK_FULL = "/12/";

  private Refusals() {}

  /// Returns what an answer of `status` means that is none.
  static IOException of(String url, int status, JsonNode answer) {
    var types = types(answer.path("error"));
    var reason = reason(answer, status);
    if (status == 401) {
      return new RefusedException(status, url + " does not let you in; check the credentials");
    }
    if (types.contains("cluster_block_exception") && (status == 403 || isOfDisk(reason))) {
      return new RefusedException(status, url + " is blocked: " + reason + unblocked(reason));
    }
    if (status == 403) {
      return new RefusedException(
          status,
          url + " does not let you do this: " + reason + "; the page on clusters names the rights");
    }
    if (types.stream().anyMatch(CLAUSES::contains)) {
      return new RefusedException(
          status,
          url
              + " refuses a query of so many words: "
              + reason
              + "; ask with fewer words, or raise indices.query.bool.max_clause_count of the"
              + " cluster");
    }
    boolean passes = status == 429 || status >= 500;
    return passes && types.stream().noneMatch(LASTING::contains)
        ? new UnavailableIndexException(url + " cannot answer now: " + reason, null)
        : new RefusedException(status, url + " refuses this: " + reason);
  }

  /// Returns what is told of a line of a bulk request, where that is no trouble that passes.
  public static IOException ofLine(String url, JsonNode line) {
    return of(url, line.path("status").asInt(), line);
  }

  private static boolean isOfDisk(String reason) {
    return reason.contains(DISK_FULL);
  }

  private static String unblocked(String reason) {
    if (isOfDisk(reason)) {
      return "; a disk of the cluster is nearly full, make room there";
    }
    for (var block : BLOCKS.entrySet()) {
      if (reason.contains(block.getKey())) {
        return "; to lift it, set " + block.getValue() + " of the cluster to false";
      }
    }
    return "";
  }

  /// Returns the kinds of an error and of all that caused it.
  private static List<String> types(JsonNode error) {
    var types = new ArrayList<String>();
    addTypes(error, types);
    for (JsonNode cause : error.path("root_cause")) {
      addTypes(cause, types);
    }
    for (JsonNode shard : error.path("failed_shards")) {
      addTypes(shard.path("reason"), types);
    }
    return types;
  }

  private static void addTypes(JsonNode error, List<String> types) {
    for (var one = error; one.has("type"); one = one.path("caused_by")) {
      types.add(one.path("type").asText());
    }
  }

  private static String reason(JsonNode answer, int status) {
    var error = answer.path("error");
    var reason = error.path("root_cause").path(0).path("reason").asText();
    for (var other :
        List.of(error.path("reason"), answer.path("message"), answer.path("Message"), error)) {
      if (reason.isEmpty()) {
        reason = other.asText();
      }
    }
    if (reason.isEmpty()) {
      return "HTTP status " + status;
    }
    return reason.endsWith(";") ? reason.substring(0, reason.length() - 1) : reason;
  }
}
