package graf.index.opensearch.generation;

import graf.analysis.TokenText;
import graf.index.opensearch.connection.Layout;
import graf.index.opensearch.dsl.QueryDsl;
import graf.index.plan.IndexSchema;
import graf.index.plan.Shingles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of the cluster's index: those of {@link IndexSchema} in the same roles, those that it
/// has beside them, and what says when they are to be seen.
public final class Schema {
  /// Changes with every change of fields or of their contents.
  public static final int FORMAT = 5;

  /// The folder of the source.
  public static final String FOLDER = "folder";

  /// The record whose document's id is in {@link IndexSchema#RECORD}.
  public static final String RECORD_BYTES = "record_bytes";

  /// The state of the source file whose state this is.
  public static final String STATE_BYTES = "state_bytes";

  public static final String COMMIT = "commit";

  /// The part of the source, where there are several.
  public static final String PART = "part";

  public static final String PASSAGE = "passage";

  /// What is neither searched nor looked into: the index's memory, its writer.
  static final String MEMORY = "memory";

  private static final List<String> TEXTS =
      List.of(IndexSchema.BODY, IndexSchema.TITLE, IndexSchema.HEADING, IndexSchema.LEAD);

  private Schema() {}

  /// Returns what passages of `signature` have in common with those that may be near copies, the
  /// one or the other.
  public static List<String> signature(int signature) {
    return List.of("1." + Shingles.firstHalf(signature), "2." + Shingles.secondHalf(signature));
  }

  /// Returns the settings and mappings of a new index.
  static Map<String, Object> index(Layout layout) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("number_of_shards", layout.shards());
    settings.put(layout.copies().getKey(), layout.copies().getValue());
    // A commit refreshes; what it does not hold is not to be seen anyway. In between, merged
    // segments give their disk back: after a force merge 137 MB were 68 within half a minute.
    settings.put("refresh_interval", "30s");
    settings.put("max_regex_length", 32_766);
    settings.put("similarity", Map.of("graf", QueryDsl.similarity()));
    settings.put("analysis", analysis());
    return Map.of("settings", settings, "mappings", mappings());
  }

  /// Words are found by graf and sent: the cluster only takes them apart again.
  private static Map<String, Object> analysis() {
    return Map.of(
        "tokenizer",
        Map.of(
            "positions",
            Map.of(
                "type",
                "char_group",
                "tokenize_on_chars",
                List.of("\n"),
                "max_token_length",
                32_766)),
        "filter",
        Map.of(
            "same_position",
            Map.of(
                "type",
                "pattern_capture",
                "preserve_original",
                false,
                "patterns",
                List.of("([^\t]+)")),
            "gaps",
            Map.of("type", "stop", "stopwords", List.of(TokenText.GAP))),
        "analyzer",
        Map.of(
            QueryDsl.ANALYZER,
            Map.of(
                "type",
                "custom",
                "tokenizer",
                "positions",
                "filter",
                List.of("same_position", "gaps"))));
  }

  private static Map<String, Object> mappings() {
    var keyword = Map.<String, Object>of("type", "keyword");
    var binary = Map.<String, Object>of("type", "binary");
    var fields = new LinkedHashMap<String, Object>();
    for (String name :
        List.of(
            IndexSchema.ID,
            IndexSchema.NAME,
            IndexSchema.PATH,
            IndexSchema.HOLDER,
            IndexSchema.SOURCE,
            FOLDER,
            IndexSchema.TYPE,
            IndexSchema.LANGUAGE,
            IndexSchema.SIGNATURE,
            IndexSchema.RECORD,
            PART,
            IndexSchema.KIND)) {
      fields.put(name, keyword);
    }
    for (String name : List.of(IndexSchema.PLACE, RECORD_BYTES, STATE_BYTES)) {
      fields.put(name, binary);
    }
    fields.put(IndexSchema.ORDINAL, Map.of("type", "integer"));
    fields.put(IndexSchema.DATE, Map.of("type", "integer"));
    fields.put(COMMIT, Map.of("type", "long"));
    fields.put(IndexSchema.TEXT, Map.of("type", "text", "index", false));
    fields.put(MEMORY, Map.of("type", "object", "enabled", false));
    var author = new LinkedHashMap<String, Object>(tokens());
    author.put("norms", false);
    fields.put(IndexSchema.AUTHOR, author);
    fields.put(IndexSchema.RECIPIENT, author);
    var groups = new LinkedHashMap<String, Object>(tokens());
    groups.put("index_options", "freqs");
    groups.remove("position_increment_gap");
    fields.put(IndexSchema.GROUPS, groups);
    var notKept =
        new ArrayList<String>(
            List.of(IndexSchema.AUTHOR, IndexSchema.RECIPIENT, IndexSchema.GROUPS));
    for (String name : TEXTS) {
      fields.put(name, tokens());
      notKept.add(name);
    }
    return Map.of(
        "dynamic",
        "strict",
        "_meta",
        Map.of("graf", FORMAT),
        "_source",
        Map.of("excludes", notKept),
        "properties",
        fields);
  }

  private static Map<String, Object> tokens() {
    return Map.of(
        "type",
        "text",
        "analyzer",
        QueryDsl.ANALYZER,
        "similarity",
        "graf",
        "position_increment_gap",
        IndexSchema.TEXT_GAP);
  }
}
