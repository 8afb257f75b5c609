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

/// The fields of the cluster's index: those of the embedded one, in the same roles, and what says
/// when they are to be seen.
public final class Schema {
  /// Changes with every change of fields or of their contents.
  public static final int FORMAT = 5;

  public static final String BODY = "body";
  public static final String TITLE = "title";
  public static final String HEADING = "heading";
  public static final String LEAD = "lead";
  public static final String GROUPS = "groups";
  public static final String ID = "id";
  public static final String NAME = "name";
  public static final String PATH = "path";
  public static final String HOLDER = "holder";
  public static final String SOURCE = "source";
  public static final String FOLDER = "folder";
  public static final String ORDINAL = "ordinal";
  public static final String TYPE = "type";
  public static final String LANGUAGE = "lang";
  public static final String AUTHOR = "author";
  public static final String RECIPIENT = "to";
  public static final String DATE = "date";

  /// By which near copies are looked for.
  public static final String SIGNATURE = "signature";

  public static final String TEXT = "text";
  public static final String PLACE = "place";

  /// The id of the document whose record this is, and the record.
  public static final String RECORD = "record";

  public static final String RECORD_BYTES = "record_bytes";

  /// The state of the source file whose state this is.
  public static final String STATE_BYTES = "state_bytes";

  public static final String COMMIT = "commit";

  /// The part of the source, where there are several.
  public static final String PART = "part";

  public static final String KIND = "kind";
  public static final String PASSAGE = "passage";
  public static final String DOCUMENT = "document";
  public static final String FILE = "file";
  public static final String SKIPPED = "skipped";

  /// What is neither searched nor looked into: the index's memory, its writer.
  static final String MEMORY = "memory";

  private static final List<String> TEXTS = List.of(BODY, TITLE, HEADING, LEAD);

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
            ID, NAME, PATH, HOLDER, SOURCE, FOLDER, TYPE, LANGUAGE, SIGNATURE, RECORD, PART,
            KIND)) {
      fields.put(name, keyword);
    }
    for (String name : List.of(PLACE, RECORD_BYTES, STATE_BYTES)) {
      fields.put(name, binary);
    }
    fields.put(ORDINAL, Map.of("type", "integer"));
    fields.put(DATE, Map.of("type", "integer"));
    fields.put(COMMIT, Map.of("type", "long"));
    fields.put(TEXT, Map.of("type", "text", "index", false));
    fields.put(MEMORY, Map.of("type", "object", "enabled", false));
    var author = new LinkedHashMap<String, Object>(tokens());
    author.put("norms", false);
    fields.put(AUTHOR, author);
    fields.put(RECIPIENT, author);
    var groups = new LinkedHashMap<String, Object>(tokens());
    groups.put("index_options", "freqs");
    groups.remove("position_increment_gap");
    fields.put(GROUPS, groups);
    var notKept = new ArrayList<String>(List.of(AUTHOR, RECIPIENT, GROUPS));
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
