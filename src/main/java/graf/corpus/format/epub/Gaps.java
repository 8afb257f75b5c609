package graf.corpus.format.epub;

import java.util.ArrayList;
import java.util.List;

/// What of a book could not be read.
final class Gaps {
  private static final int NAMED = 3;

  private final List<String> encrypted = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> tooLarge = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();

  void addEncrypted(String chapter) {
    encrypted.add(chapter);
  }

  void addMissing(String chapter) {
    missing.add(chapter);
  }

  void addTooLarge(String chapter) {
    tooLarge.add(chapter);
  }

  void addUnreadable(String chapter) {
    unreadable.add(chapter);
  }

  int encrypted() {
    return encrypted.size();
  }

  /// Returns all in a few words; empty where nothing is missing.
  String words() {
    var words = new ArrayList<String>();
    add(words, encrypted, "encrypted");
    add(words, missing, "not in the book");
    add(words, tooLarge, "too large");
    add(words, unreadable, "damaged");
    return String.join("; ", words);
  }

  private static void add(List<String> words, List<String> chapters, String what) {
    if (chapters.isEmpty()) {
      return;
    }
    var named = String.join(", ", chapters.subList(0, Math.min(NAMED, chapters.size())));
    int more = chapters.size() - NAMED;
    words.add(
        (chapters.size() == 1 ? "chapter " + named + " is " : "chapters " + named)
            + (chapters.size() == 1 ? "" : more > 0 ? " and " + more + " more are " : " are ")
            + what);
  }
}
