package graf.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;

/// Made-up English: words are as frequent as in natural text, so that dictionaries grow, stems
/// repeat and postings are long and short as they are there.
final class GeneratedEnglish {
  private static final int WORDS = 400_000;

  /// So many words have frequencies of one over their rank, the rarer ones fewer by this exponent:
  /// a million words are 63,000 different ones, and the commonest thousand make up 65 % of a text.
  /// Source: Gerlach and Altmann, Stochastic Model for the Vocabulary Growth in Natural Languages,
  /// 2013, as fitted to English.
  private static final int CORE = 7873;

  private static final double BEYOND_CORE = 1.77;

  /// Mandelbrot's, for the few commonest.
  private static final double SHIFT = 2.7;

  private static final String[] COMMON =
      """
      the of and to in a is that for it as was with be by on not he his but at are this have from or
      had an they which one you were all her she there would their we him been has when who will no
      more if out so up said what its about than into them can only other time new some could these
      two may first then do any like my now over such our man me even most made after also did many
      must before back see through way where get much go well your know should down work year people
      because come those own
      """
          .strip()
          .split("\\s+", -1);
  private static final String[] ONSETS =
      "b br c ch cl cr d dr f fl g gr h j k l m n p pl pr qu r s sc sh sp st str t th tr v w y z"
          .split(" ", -1);
  private static final String[] VOWELS = "a e i o u ai ea ee ie oa ou".split(" ", -1);
  private static final String[] CODAS =
      "b ck d g l ll m n nd ng nt p r rd rt s ss st t th x -".split(" ", -1);
  private static final String[] ENDINGS = {
    "", "", "", "", "s", "s", "ed", "ing", "er", "ly", "ion", "ment", "ness", "al"
  };

  private final SplittableRandom random = new SplittableRandom(42);
  private final String[] words = words();
  private final double[] cumulated = cumulated();

  /// Returns the source of every choice: whoever makes the same choices gets the same text.
  SplittableRandom random() {
    return random;
  }

  /// Adds a sentence of `length` words, with its full stop.
  void addSentence(StringBuilder text, int length) {
    int start = text.length();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : random.nextInt(12) == 0 ? ", " : " ").append(word());
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    text.append('.');
  }

  String word() {
    int found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[WORDS - 1]);
    return words[Math.min(found < 0 ? -found - 1 : found, WORDS - 1)];
  }

  private String[] words() {
    var made = new String[WORDS];
    var seen = new HashSet<String>();
    for (int i = 0; i < WORDS; i++) {
      var word = i < COMMON.length ? COMMON[i] : madeUp(i);
      while (!seen.add(word)) {
        word = madeUp(i);
      }
      made[i] = word;
    }
    return made;
  }

  /// Rare words are longer.
  private String madeUp(int rank) {
    var word = new StringBuilder();
    int syllables = (rank < 2000 ? 1 : 2) + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(one(ONSETS)).append(one(VOWELS));
    }
    return word.append(one(CODAS).replace("-", "")).append(one(ENDINGS)).toString();
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static double[] cumulated() {
    var sums = new double[WORDS];
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      double rank = i + SHIFT;
      sum += i < CORE ? 1 / rank : Math.pow(CORE / rank, BEYOND_CORE) / CORE;
      sums[i] = sum;
    }
    return sums;
  }
}
