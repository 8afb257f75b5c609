package graf.cli.config;

import graf.cli.option.Suggestion;
import java.util.ArrayList;
import java.util.List;

/// The keys of a configuration: long options that may last, and a few of its own.
///
/// They are listed here, apart from the options, so that a command need not know those of others.
public final class Keys {
  public static final String EDITOR = "editor";

  /// Whether earlier questions are kept.
  public static final String HISTORY = "history";

  public static final String PAGER = "pager";
  public static final String INDEX = "index";
  static final String NAMED_INDEX = "index.";

  /// What only looks at less, or shows it otherwise: all that a project may say.
  static final List<String> NARROWING =
      List.of(
          "all",
          "any",
          "context",
          "copies",
          "exclude",
          "in",
          "lang",
          "limit",
          "per-document",
          "since",
          "sort",
          "type",
          "until");

  /// The other options.
  static final List<String> PERSONAL =
      List.of(
          "color",
          "commit-every",
          "count",
          "explain",
          "facets",
          "files",
          "format",
          "fresh",
          "include",
          INDEX,
          "json",
          "keep",
          "max-memory",
          "max-size",
          "max-time",
          "no-ignore",
          "no-pager",
          "quiet",
          "stale",
          "wait");

  /// Those that are no options; `ocr` is one only where there is a program for it.
  static final List<String> OWN = List.of(EDITOR, HISTORY, PAGER, "ocr");

  /// Options of which only one can hold: one that is given leaves no room for another that is set.
  static final List<List<String>> RIVALS =
      List.of(
          List.of("all", "any"),
          List.of("fresh", "stale"),
          List.of("json", "format", "files", "count", "quiet"));

  private Keys() {}

  /// Refuses what no file may say.
  static void checkUser(Setting setting) {
    var key = setting.key();
    if (key.startsWith(NAMED_INDEX) && key.length() > NAMED_INDEX.length()) {
      return;
    }
    if (!NARROWING.contains(key) && !PERSONAL.contains(key) && !OWN.contains(key)) {
      throw setting.refused("unknown key '" + key + "'" + Suggestion.near(key, all()));
    }
  }

  /// Refuses what a project's file may not say: it comes with other people's documents.
  static void checkProject(Setting setting) {
    checkUser(setting);
    var key = setting.key();
    if (!NARROWING.contains(key)) {
      throw setting.refused(
          "'" + key + "' may not be set by a project; set it in your own configuration");
    }
    if (key.equals("in") && leavesTheProject(setting.value())) {
      throw setting.refused("'in' may not lead out of the project");
    }
  }

  private static boolean leavesTheProject(String glob) {
    return glob.startsWith("/")
        || glob.startsWith("~")
        || glob.equals("..")
        || glob.startsWith("../")
        || glob.contains("/../")
        || glob.endsWith("/..");
  }

  /// Returns all keys but those of named indexes.
  public static List<String> all() {
    var all = new ArrayList<>(NARROWING);
    all.addAll(PERSONAL);
    all.addAll(OWN);
    return all;
  }
}
