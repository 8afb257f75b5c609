package graf.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A role of `docs/roles`, enforced by what a request asks for and of which index.
final class Role {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What requests ask for by method and path, as OpenSearch's security plugin names it. The first
  /// that fits counts.
  private static final List<Action> ACTIONS =
      List.of(
          new Action("GET /", "cluster:monitor/main"),
          new Action("GET /_cluster/health.*", "cluster:monitor/health"),
          new Action("POST /_aliases", "indices:admin/aliases"),
          new Action("POST /_search", "indices:data/read/search"),
          new Action("(GET|POST) /_mget", "indices:data/read/mget"),
          new Action("(GET|POST) /_msearch", "indices:data/read/msearch"),
          new Action("DELETE /_search/point_in_time", "indices:data/read/point_in_time/delete"),
          new Action("POST /[^/]+/_search/point_in_time", "indices:data/read/point_in_time/create"),
          new Action("POST /[^/]+/_search", "indices:data/read/search"),
          new Action("(GET|POST) /[^/]+/_msearch", "indices:data/read/msearch"),
          new Action("(GET|POST) /[^/]+/_mget", "indices:data/read/mget"),
          new Action("GET /[^/]+/_doc/.*", "indices:data/read/get"),
          new Action("GET /[^/]+/_mapping", "indices:admin/mappings/get"),
          new Action("GET /[^/]+/_settings", "indices:monitor/settings/get"),
          new Action("GET /[^/]+/_stats.*", "indices:monitor/stats"),
          new Action("PUT /[^/]+/_doc/.*", "indices:data/write/index"),
          new Action("DELETE /[^/]+/_doc/.*", "indices:data/write/delete"),
          new Action("POST /[^/]+/_bulk", "indices:data/write/bulk"),
          new Action("POST /[^/]+/_delete_by_query", "indices:data/write/delete/byquery"),
          new Action("POST /[^/]+/_refresh", "indices:admin/refresh"),
          new Action("PUT /[^/]+", "indices:admin/create"),
          new Action("DELETE /[^/]+", "indices:admin/delete"));

  private record Action(String request, String name) {}

  private final JsonNode role;

  Role(String name) throws IOException {
    role = JSON.readTree(Files.readString(Path.of("docs/roles", name + ".json")));
  }

  /// Returns the right that a request lacks; empty where it lacks none.
  String missing(String method, String path) {
    var action = action(method + " " + path);
    var index = path.substring(1, Math.max(1, path.indexOf('/', 1)));
    var rights =
        path.startsWith("/_") || path.equals("/")
            ? role.path("cluster_permissions")
            : role.path("index_permissions").path(0).path("allowed_actions");
    boolean isOfAll = path.equals("/_aliases") || path.startsWith("/_search");
    if (isOfAll) {
      rights = role.path("index_permissions").path(0).path("allowed_actions");
    } else if (!index.isEmpty() && !index.startsWith("_")) {
      var names = role.path("index_permissions").path(0).path("index_patterns");
      if (!fits(index, names)) {
        return action + " of " + index;
      }
    }
    return fits(action, rights) ? "" : action;
  }

  private static String action(String request) {
    for (var action : ACTIONS) {
      if (request.matches(action.request())) {
        return action.name();
      }
    }
    return "unknown: " + request;
  }

  private static boolean fits(String name, JsonNode patterns) {
    for (var pattern : patterns) {
      var text = pattern.asText();
      if (text.endsWith("*")
          ? name.startsWith(text.substring(0, text.length() - 1))
          : name.equals(text)) {
        return true;
      }
    }
    return false;
  }
}
