package graf.corpus.format;

import java.util.Locale;

/// What a file's name tells.
public final class FileName {
  private FileName() {}

  /// Returns what stands after the last dot of the file's name, in lower case; empty without a dot.
  public static String extension(String path) {
    var name = last(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /// Returns the file's name without folder and extension.
  public static String stem(String path) {
    var name = last(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
