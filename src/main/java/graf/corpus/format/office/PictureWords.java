package graf.corpus.format.office;

import java.util.Locale;

/// What a picture is said to show.
final class PictureWords {
  private static final String AUTOMATIC = "Description automatically generated";

  private PictureWords() {}

  /// Returns the words of `description`; empty where it is no more than the name of a file.
  static String of(String description) {
    var words = description.replace(AUTOMATIC, "").strip();
    var lower = words.toLowerCase(Locale.ROOT);
    for (var extension :
        new String[] {
          ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg"
        }) {
      if (lower.endsWith(extension)) {
        return "";
      }
    }
    return lower.startsWith("http://") || lower.startsWith("https://") ? "" : words;
  }
}
