package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.IncompatibleIndexException;
import graf.index.MissingIndexException;
import graf.index.opensearch.connection.Cluster;
import graf.index.opensearch.connection.ClusterAddress;
import graf.index.opensearch.connection.ClusterHealth;
import graf.index.opensearch.connection.Layout;
import graf.index.opensearch.connection.RefusedException;
import graf.index.opensearch.connection.SearchLine;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// One index of the cluster; its alias names the generation that is in use.
///
/// @param name the index's own name, or the alias where it is only asked
public record Generation(Cluster cluster, String name) {
  /// The name under which is remembered what paths are relative to.
  public static final String BASE = "base";

  /// More than any guess tells apart.
  private static final int MOST_LANGUAGES = 1000;

  /// What a write is sent to: an alias that goes with the index, where a write to an index that is
  /// gone would make it again.
  private static final String WRITTEN = "-written";

  /// What an index is by its mappings.
  ///
  /// @param name its own, where the alias was asked for
  /// @param languages in which it holds stems
  public record Described(String name, List<String> languages) {}

  /// Returns what the index is.
  ///
  /// @throws MissingIndexException where there is none
  /// @throws IncompatibleIndexException where it was written in another format
  public Described described() throws IOException {
    var found = found();
    refuseOtherFormat(found);
    return new Described(found.name(), languages());
  }

  /// What a reader begins with.
  ///
  /// @param seen as searches see it, which may be a commit behind for a moment
  /// @param languages in which it holds stems
  public record Opened(Remembered.Read seen, List<String> languages) {}

  /// Returns what the index is to a reader: two requests, where the cluster is known by its index.
  ///
  /// @throws MissingIndexException where there is none
  /// @throws IncompatibleIndexException where it was written in another format
  public Opened opened() throws IOException {
    var mappings = cluster.greeted(mappings(), Generation::isOfGraf);
    refuseOtherFormat(mappings == null ? found() : found(mappings));
    var seen = new ArrayList<>(CommitTable.SEEN);
    seen.add("memory.values." + BASE);
    var memory =
        Map.of("query", Map.of("ids", Map.of("values", List.of(Commits.ID))), "_source", seen);
    var lines =
        List.of(new SearchLine(Map.of(), memory), new SearchLine(Map.of(), languagesAsked()));
    var answers = cluster.searches(searches(), lines);
    var found = answers.getFirst().path("hits").path("hits").path(0);
    return new Opened(Remembered.Read.ofTable(found), languages(answers.getLast()));
  }

  /// Returns the path under which several searches are asked.
  public String searches() {
    return "/" + name + "/_msearch";
  }

  private String mappings() {
    return "/" + name + "/_mapping";
  }

  private static boolean isOfGraf(JsonNode indices) {
    for (var index : indices.properties()) {
      if (index.getValue().path("mappings").path("_meta").path("graf").isMissingNode()) {
        return false;
      }
    }
    return !indices.isEmpty();
  }

  private void refuseOtherFormat(Found found) throws IncompatibleIndexException {
    if (found.format().asInt() != Schema.FORMAT) {
      throw new IncompatibleIndexException(
          cluster.url(), found.format().asText(), String.valueOf(Schema.FORMAT));
    }
  }

  /// Whether it is of the format that is written.
  public boolean isReadable() throws IOException {
    return found().format().asInt() == Schema.FORMAT;
  }

  /// Returns the name of its own, whatever its format is.
  ///
  /// @throws MissingIndexException where there is none
  public String ownName() throws IOException {
    return found().name();
  }

  /// An index as its mappings have it, of any format.
  private record Found(String name, JsonNode format) {}

  private Found found() throws IOException {
    JsonNode indices;
    try {
      indices = cluster.get(mappings(), Map.of());
    } catch (RefusedException e) {
      throw e.isMissing() ? new MissingIndexException(cluster.url()) : e;
    }
    return found(indices);
  }

  private Found found(JsonNode indices) throws IOException {
    if (indices.size() > 1) {
      var names = new TreeSet<String>();
      indices.fieldNames().forEachRemaining(names::add);
      throw new IOException(
          cluster.url()
              + " stands for several indexes, "
              + String.join(" and ", names)
              + "; name one of them");
    }
    for (var index : indices.properties()) {
      var mappings = index.getValue().path("mappings");
      var format = mappings.path("_meta").path("graf");
      if (format.isMissingNode()) {
        throw new IOException(
            "the index at " + cluster.url() + " was not made by graf; choose another name");
      }
      return new Found(index.getKey(), format);
    }
    throw new MissingIndexException(cluster.url());
  }

  /// Returns the languages of passages, the commonest first.
  private List<String> languages() throws IOException {
    return languages(cluster.post("/" + name + "/_search", Map.of(), languagesAsked()));
  }

  private static Map<String, Object> languagesAsked() {
    var terms = Map.of("field", IndexSchema.LANGUAGE, "size", MOST_LANGUAGES);
    return Map.of("size", 0, "aggs", Map.of("languages", Map.of("terms", terms)));
  }

  private static List<String> languages(JsonNode answer) {
    var languages = new ArrayList<String>();
    for (JsonNode bucket : answer.path("aggregations").path("languages").path("buckets")) {
      languages.add(bucket.path("key").asText());
    }
    return languages.isEmpty() ? List.of("en") : languages;
  }

  /// Returns the path that documents are written under.
  public String written() {
    return "/" + name + WRITTEN;
  }

  /// Makes the index `name`, which further aliases may stand for, and waits for its copies: what is
  /// written to a shard that has none yet is lost with its node.
  public static void create(Cluster cluster, String name, Layout layout, List<String> aliases)
      throws IOException {
    var names = new HashMap<String, Object>();
    names.put(name + WRITTEN, Map.of());
    for (String alias : aliases) {
      names.put(alias, Map.of());
    }
    var index = new LinkedHashMap<>(Schema.index(layout));
    index.put("aliases", names);
    cluster.put("/" + name, Map.of(), index);
    new ClusterHealth(cluster).awaitCopies(name, layout);
  }

  /// Returns the names of all generations of the index `alias`.
  public static List<String> all(Cluster cluster, String alias) throws IOException {
    var names = new ArrayList<String>();
    for (var index :
        cluster
            .get("/" + alias + ClusterAddress.GENERATION + "*/_mapping", Map.of())
            .properties()) {
      if (number(index.getKey(), alias) > 0
          && !index.getValue().path("mappings").path("_meta").path("graf").isMissingNode()) {
        names.add(index.getKey());
      }
    }
    return names;
  }

  /// Returns the name of a generation that is not among `names`.
  public static String next(List<String> names, String alias) {
    int last = 0;
    for (String name : names) {
      last = Math.max(last, number(name, alias));
    }
    return alias + ClusterAddress.GENERATION + (last + 1);
  }

  /// Whether `name` is what a generation of the index `alias` is called.
  public static boolean isOf(String name, String alias) {
    return name.startsWith(alias + ClusterAddress.GENERATION) && number(name, alias) > 0;
  }

  /// Returns the number in the name of a generation; 0 where it is none of `alias`.
  static int number(String name, String alias) {
    try {
      return Integer.parseInt(name.substring(alias.length() + ClusterAddress.GENERATION.length()));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /// Returns what is to be seen.
  public Snapshot snapshot() throws IOException {
    try {
      return new Commits(this).snapshot();
    } catch (RefusedException e) {
      // Where the name stands for several indexes, that says so in words.
      found();
      throw e;
    }
  }
}
