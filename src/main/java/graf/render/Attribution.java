package graf.render;

import graf.passage.Metadata;

/// By whom and from when a document is, and of what type: as far as that is known.
public final class Attribution {
  private static final String APART = " · ";
  private static final int MOST_NAMED = 3;

  private Attribution() {}

  /// Whether a date or an author is known.
  static boolean isKnown(Metadata metadata) {
    return metadata.date() != null || !metadata.authors().isEmpty();
  }

  /// Returns `2013-03-12 · Ebba Holm · mail`, clean.
  public static String line(Metadata metadata) {
    var line = new StringBuilder();
    var date = metadata.date();
    if (date != null) {
      line.append(CleanText.name(date)).append(APART);
    }
    var authors = metadata.authors();
    if (!authors.isEmpty()) {
      var named = authors.subList(0, Math.min(MOST_NAMED, authors.size()));
      line.append(CleanText.name(String.join(", ", named)));
      line.append(authors.size() > MOST_NAMED ? " and others" : "").append(APART);
    }
    return line.append(CleanText.name(metadata.type())).toString();
  }

  /// Returns the names of all authors in one text; empty where there are none.
  static String authors(Metadata metadata) {
    return String.join("; ", metadata.authors());
  }
}
