package graf.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What hits can be counted by.
public enum Facet {
  /// The format of their documents.
  TYPE,
  /// Their language.
  LANG,
  /// Their files; shown by the folder, at the first level where these differ.
  PATH,
  /// The year of their documents.
  YEAR,
  /// Their files, each by itself and in order.
  FILE;

  /// Those by which a person asks.
  public static Facet[] asked() {
    return new Facet[] {TYPE, LANG, PATH, YEAR};
  }

  /// Returns `passages`, how many have which value, in the order in which they are shown: the
  /// latest year first, of other facets the most frequent value.
  public Map<String, Long> ordered(Map<String, Long> passages) {
    var sorted = new TreeMap<>(passages);
    if (this == YEAR) {
      return sorted.reversed();
    }
    if (this == FILE) {
      return sorted;
    }
    var values = new ArrayList<>((this == PATH ? byFolder(sorted) : sorted).entrySet());
    values.sort((one, other) -> Long.compare(other.getValue(), one.getValue()));
    var ordered = new LinkedHashMap<String, Long>();
    values.forEach(value -> ordered.put(value.getKey(), value.getValue()));
    return ordered;
  }

  /// Returns the passages of documents by what follows the folder that all of them are in.
  private static SortedMap<String, Long> byFolder(SortedMap<String, Long> documents) {
    int common = documents.isEmpty() ? 0 : commonFolder(documents.firstKey(), documents.lastKey());
    var folders = new TreeMap<String, Long>();
    documents.forEach((id, passages) -> {
      int end = id.indexOf('/', common);
      folders.merge(end < 0 ? id : id.substring(0, end + 1), passages, Long::sum);
    });
    return folders;
  }

  private static int commonFolder(String first, String last) {
    int common = 0;
    for (int i = 0; i < Math.min(first.length(), last.length()); i++) {
      if (first.charAt(i) != last.charAt(i)) {
        break;
      }
      common = first.charAt(i) == '/' ? i + 1 : common;
    }
    return common;
  }
}
