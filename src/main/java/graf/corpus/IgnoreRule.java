package graf.corpus;

import org.eclipse.jgit.ignore.FastIgnoreRule;

/// One line of an ignore file.
///
/// @param ignores whether it leaves out what it matches, and does not take it back
record IgnoreRule(Pattern pattern, boolean ignores) {
  /// With more stars, what git's library makes of a pattern may take longer than anybody waits.
  private static final int MOST_STARS = 3;

  /// What paths are held against.
  interface Pattern {
    /// Says whether it is of `path`, or of what lies around it.
    ///
    /// @param path below the ignore file's folder
    boolean matches(String path, boolean isFolder);
  }

  static IgnoreRule of(String line) {
    if (stars(line) > MOST_STARS) {
      var pattern = StarryPattern.of(line);
      return new IgnoreRule(pattern, !line.startsWith("!"));
    }
    var rule = new FastIgnoreRule(line);
    return new IgnoreRule(
        (path, isFolder) -> !rule.isEmpty() && rule.isMatch(path, isFolder, true),
        rule.getResult());
  }

  private static int stars(String line) {
    int runs = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean isFirst = i == 0 || line.charAt(i - 1) != '*';
      runs += line.charAt(i) == '*' && isFirst ? 1 : 0;
    }
    return runs;
  }
}
