package graf.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Query texts by their ids, in the order of their file.
public record Queries(Map<String, String> texts) {
  public Queries {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /// Reads lines of `QID<TAB>TEXT`.
  ///
  /// @throws MalformedLineException where a line has no tab, or an id comes twice or has spaces
  public static Queries read(Path file) throws IOException {
    var texts = new LinkedHashMap<String, String>();
    new TrecLines(file, "QID<TAB>TEXT, each QID once and one word")
        .forEach(line -> {
          int tab = line.indexOf('\t');
          var id = tab < 0 ? "" : line.substring(0, tab).strip();
          if (!isOneWord(id) || texts.put(id, line.substring(tab + 1).strip()) != null) {
            throw new IllegalArgumentException("No id, or one that came before");
          }
        });
    return new Queries(texts);
  }

  /// In a run, an id is a column.
  private static boolean isOneWord(String id) {
    return !id.isEmpty() && id.chars().noneMatch(Character::isWhitespace);
  }
}
