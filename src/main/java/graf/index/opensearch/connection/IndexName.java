package graf.index.opensearch.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Which names an index on a cluster may have: those that OpenSearch allows, and that stand for one
/// index and no other.
final class IndexName {
  private static final String NO_PART = "\\/*?\"<>|,#:% \t";

  /// Less than OpenSearch allows, as graf adds to it.
  private static final int MOST_BYTES = 230;

  private IndexName() {}

  static String checked(String name) throws IOException {
    var why = wrong(name);
    if (!why.isEmpty()) {
      throw new IOException("'" + name + "' is no name of an index on a cluster: " + why);
    }
    return name;
  }

  private static String wrong(String name) {
    if (name.equals("_all")) {
      return "it stands for all indexes; name one";
    }
    for (int i = 0; i < name.length(); i++) {
      if (NO_PART.indexOf(name.charAt(i)) >= 0 || name.charAt(i) < ' ') {
        return "graf works on one index, whose name holds no '" + name.charAt(i) + "'";
      }
    }
    if (name.contains("..")) {
      return "graf works on one index, whose name holds no '..'";
    }
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      return "it is written in lower case";
    }
    if (name.isEmpty() || "-_+.".indexOf(name.charAt(0)) >= 0) {
      return "it begins with a letter or a digit";
    }
    return name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
        ? "it is longer than " + MOST_BYTES + " bytes"
        : "";
  }
}
