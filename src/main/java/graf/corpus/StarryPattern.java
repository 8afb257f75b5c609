package graf.corpus;

import java.util.List;

/// A pattern of an ignore file with many stars, matched in a time that grows with the length of the
/// path and of the pattern alone.
///
/// @param parts of the pattern, between slashes; `**` stands for any number of folders
record StarryPattern(List<String> parts, boolean isOfFoldersOnly) implements IgnoreRule.Pattern {
  private static final String ANY_FOLDERS = "**";

  static StarryPattern of(String line) {
    var pattern = line.startsWith("!") ? line.substring(1) : line;
    pattern = pattern.stripTrailing();
    boolean isOfFolders = pattern.endsWith("/");
    pattern = isOfFolders ? pattern.substring(0, pattern.length() - 1) : pattern;
    if (pattern.indexOf('/') < 0) {
      pattern = ANY_FOLDERS + "/" + pattern;
    }
    pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    return new StarryPattern(List.of(pattern.split("/", -1)), isOfFolders);
  }

  @Override
  public boolean matches(String path, boolean isFolder) {
    if (isOfFoldersOnly && !isFolder) {
      return false;
    }
    var names = List.of(path.split("/", -1));
    // Which of the parts may come next, after each name.
    boolean[] next = new boolean[parts.size() + 1];
    next[0] = true;
    openFolders(next);
    for (String name : names) {
      boolean[] after = new boolean[parts.size() + 1];
      for (int i = 0; i < parts.size(); i++) {
        if (next[i] && parts.get(i).equals(ANY_FOLDERS)) {
          after[i] = true;
        } else if (next[i] && matchesName(parts.get(i), name)) {
          after[i + 1] = true;
        }
      }
      openFolders(after);
      next = after;
    }
    return next[parts.size()];
  }

  private void openFolders(boolean[] next) {
    for (int i = 0; i < parts.size(); i++) {
      if (next[i] && parts.get(i).equals(ANY_FOLDERS)) {
        next[i + 1] = true;
      }
    }
  }

  /// Goes back to the last star alone, which is enough.
  private static boolean matchesName(String part, String name) {
    int at = 0;
    int in = 0;
    int star = -1;
    int mark = 0;
    while (in < name.length()) {
      int length = at < part.length() ? length(part, at) : 0;
      if (at < part.length() && part.charAt(at) == '*') {
        star = at++;
        mark = in;
      } else if (length > 0 && matchesChar(part.substring(at, at + length), name.charAt(in))) {
        at += length;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++mark;
      } else {
        return false;
      }
    }
    while (at < part.length() && part.charAt(at) == '*') {
      at++;
    }
    return at == part.length();
  }

  /// Returns how long what stands for one character is.
  private static int length(String part, int at) {
    if (part.charAt(at) == '\\' && at + 1 < part.length()) {
      return 2;
    }
    int close = part.charAt(at) == '[' ? part.indexOf(']', at + 2) : -1;
    return close < 0 ? 1 : close - at + 1;
  }

  private static boolean matchesChar(String one, char c) {
    if (one.length() == 1) {
      return one.charAt(0) == '?' || one.charAt(0) == c;
    }
    if (one.charAt(0) == '\\') {
      return one.charAt(1) == c;
    }
    boolean isNot = one.charAt(1) == '!' || one.charAt(1) == '^';
    boolean isIn = false;
    for (int i = isNot ? 2 : 1; i < one.length() - 1; i++) {
      boolean isRange = i + 2 < one.length() - 1 && one.charAt(i + 1) == '-';
      isIn |= isRange ? one.charAt(i) <= c && c <= one.charAt(i + 2) : one.charAt(i) == c;
      i += isRange ? 2 : 0;
    }
    return isIn != isNot;
  }
}
