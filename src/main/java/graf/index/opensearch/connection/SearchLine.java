package graf.index.opensearch.connection;

import java.util.HashMap;
import java.util.Map;

/// One of several searches that a cluster is asked in one request.
///
/// @param parameters beside the body
public record SearchLine(Map<String, String> parameters, Map<String, Object> body) {
  /// A search for what is scored, by the frequencies of all shards.
  ///
  /// @param copies by which those are chosen that answer; the same for all of an answer
  public static SearchLine scored(String copies, Map<String, Object> body) {
    return of("dfs_query_then_fetch", copies, body);
  }

  /// A search for what is not scored, which takes the shards one round less.
  public static SearchLine unscored(String copies, Map<String, Object> body) {
    return of("query_then_fetch", copies, body);
  }

  private static SearchLine of(String how, String copies, Map<String, Object> body) {
    var parameters = new HashMap<String, String>();
    parameters.put("search_type", how);
    if (!copies.isEmpty()) {
      parameters.put("preference", copies);
    }
    return new SearchLine(parameters, body);
  }
}
