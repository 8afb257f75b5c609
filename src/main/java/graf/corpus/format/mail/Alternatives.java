package graf.corpus.format.mail;

import graf.corpus.format.ExtractionException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The choice between texts that are to say the same: the plain one, unless another says more.
final class Alternatives {
  /// An HTML text has words of its own around what it says: a tenth of them may be missing.
  private static final int FURNITURE = 10;

  private Alternatives() {}

  /// Returns which of `parts` to read; null where none of them has a text.
  static @Nullable MimePart chosen(List<MimePart> parts) throws IOException, ExtractionException {
    MimePart best = null;
    Set<String> bestWords = Set.of();
    for (var part : parts) {
      var words = new HashSet<String>();
      addWords(part, words);
      if (!words.isEmpty() && (best == null || saysMore(words, bestWords))) {
        best = part;
        bestWords = words;
      }
    }
    return best;
  }

  private static boolean saysMore(Set<String> words, Set<String> known) {
    long more = words.stream().filter(word -> !known.contains(word)).count();
    long less = known.stream().filter(word -> !words.contains(word)).count();
    return more > less && more * FURNITURE > words.size();
  }

  private static void addWords(MimePart part, Set<String> words)
      throws IOException, ExtractionException {
    for (var inner : part.parts) {
      addWords(inner, words);
    }
    if (!part.isMultipart() && MailReading.isText(part)) {
      for (var line : MailTexts.of(part).plain().lines().toList()) {
        for (var word : line.split("\\s+", -1)) {
          addLetters(word, words);
        }
      }
    }
  }

  /// Addresses stand in the one text and behind the words of the other.
  private static void addLetters(String word, Set<String> words) {
    if (word.contains("://") || word.contains("@")) {
      return;
    }
    var letters = new StringBuilder();
    word.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    if (!letters.isEmpty()) {
      words.add(letters.toString());
    }
  }
}
