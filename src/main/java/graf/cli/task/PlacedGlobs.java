package graf.cli.task;

import graf.query.Clause;
import graf.query.Query;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.function.UnaryOperator;

/// Patterns of paths that begin at a folder, as seen from an index: its documents are named from
/// its own base.
///
/// @param workingFolder in which `./` and `../` begin
/// @param base of the index
record PlacedGlobs(Path workingFolder, Path base) {
  private static final String HERE = "./";

  /// Returns `query` with its patterns placed.
  Query placed(Query query) {
    var below = text(base).equals("/") ? "/" : text(base) + "/";
    return mapped(
        query,
        absolute ->
            absolute.startsWith(below) ? HERE + absolute.substring(below.length()) : absolute);
  }

  /// Returns `query` with its patterns placed where no index is meant.
  static Query absolute(Query query, Path workingFolder) {
    return new PlacedGlobs(workingFolder, workingFolder).mapped(query, UnaryOperator.identity());
  }

  private Query mapped(Query query, UnaryOperator<String> absolute) {
    return query.mapped(clause ->
        clause instanceof Clause.PathFilter(var glob) && isPlaced(glob)
            ? new Clause.PathFilter(
                absolute.apply(
                    absolute(glob.startsWith("/") ? glob : text(workingFolder) + "/" + glob)))
            : clause);
  }

  /// Other patterns may begin in any folder.
  private static boolean isPlaced(String glob) {
    return glob.startsWith("/") || glob.startsWith(HERE) || glob.startsWith("../");
  }

  private static String text(Path folder) {
    return folder.toString().replace(folder.getFileSystem().getSeparator(), "/");
  }

  /// Returns `glob` without the parts that lead nowhere or back.
  private static String absolute(String glob) {
    var parts = new ArrayDeque<String>();
    for (String part : glob.substring(1).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return "/" + String.join("/", parts);
  }
}
