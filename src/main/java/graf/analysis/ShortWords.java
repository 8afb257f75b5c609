package graf.analysis;

import java.util.List;
import java.util.Locale;

/// Second stems, where the rules of a language leave short words alone that people take for the
/// same: Swedish `hus` and `huset`, Dutch `huis` and `huizen`, Finnish `työ` and `työn`.
final class ShortWords {
  private static final int SHORTEST_STEM = 3;
  private static final int SHORT = 5;
  private static final int SHORTEST_GENITIVE = 6;
  private static final int SHORT_IN_SWEDISH = 8;

  private ShortWords() {}

  /// Adds to the `stems` of `word` by the rules of `language`.
  static void add(List<String> stems, String word, String language) {
    String stem = stems.getFirst();
    switch (language) {
      case "nl" -> stems.set(0, singular(stem));
      case "da", "no" -> addWithout(stems, stem, SHORT, "en", "et");
      case "sv" -> addWithout(stems, stem, SHORT_IN_SWEDISH, "en", "et", "an");
      case "el" -> addNew(stems, withoutIota(stem));
      case "fi" -> addWithout(stems, stem, SHORT, "n", "t");
      case "ca", "gl" -> addNew(stems, withoutNumber(word));
      case "es" -> addNew(stems, word.length() <= SHORT ? withoutNumber(word) : stem);
      default -> {}
    }
  }

  /// Whether `word` ends in the s of a genitive that the rules of its language leave: *Müllers*.
  static boolean isGenitive(String word, String language) {
    return language.equals("de")
        && word.length() >= SHORTEST_GENITIVE
        && (word.endsWith("rs") || word.endsWith("RS"));
  }

  /// Of *βιβλίο* and *βιβλία* the one keeps a vowel that the other has lost.
  private static String withoutIota(String stem) {
    return stem.length() > SHORTEST_STEM && stem.endsWith("ι")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  /// Dutch writes `v z` for `f s` before an ending, and the last consonant twice.
  private static String singular(String stem) {
    int apostrophe = stem.indexOf('\'');
    if (apostrophe > 1) {
      return stem.substring(0, apostrophe);
    }
    int last = stem.length() - 1;
    if (last < 2) {
      return stem;
    }
    char c = stem.charAt(last);
    return switch (c) {
      case 'v' -> stem.substring(0, last) + 'f';
      case 'z' -> stem.substring(0, last) + 's';
      default ->
          c == stem.charAt(last - 1) && "aeiou".indexOf(c) < 0 ? stem.substring(0, last) : stem;
    };
  }

  private static void addWithout(List<String> stems, String stem, int longest, String... endings) {
    for (String ending : endings) {
      int length = stem.length() - ending.length();
      boolean isShort = length >= 2 && stem.length() <= longest;
      boolean isEnding = ending.length() > 1 || (length > 0 && isVowel(stem.charAt(length - 1)));
      if (isShort && isEnding && stem.endsWith(ending) && hasVowel(stem, length)) {
        addNew(stems, stem.substring(0, length));
        return;
      }
    }
  }

  private static boolean hasVowel(String stem, int length) {
    for (int i = 0; i < length; i++) {
      if (isVowel(stem.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return "aeiouyäöå".indexOf(c) >= 0;
  }

  /// Without the s of the plural and the vowel before it.
  private static String withoutNumber(String as) {
    String word = as.toLowerCase(Locale.ROOT);
    int length = word.length();
    if (length > SHORTEST_STEM && word.charAt(length - 1) == 's') {
      length--;
    }
    if (length > SHORTEST_STEM && "aeo".indexOf(word.charAt(length - 1)) >= 0) {
      length--;
    }
    return word.substring(0, length);
  }

  private static void addNew(List<String> stems, String stem) {
    if (!stems.contains(stem)) {
      stems.add(stem);
    }
  }
}
