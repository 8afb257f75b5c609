package graf.index.plan;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class ShinglesTest {
  private static final String NOTICE =
      "The ferry sails again from Monday twice an hour between the two banks of the river until the"
          + " bridge that was closed in spring has been repaired and tested";

  @Test
  void knowsACopyWhateverItsCaseAccentsAndPunctuation() {
    assertThat(areNear("The café, at noon: closed!", "the CAFE at noon closed")).isTrue();
    assertThat(signature("The café, at noon: closed!"))
        .isEqualTo(signature("the CAFE at noon closed"));
  }

  @Test
  void knowsACopyInWhichAWordWasChanged() {
    assertThat(areNear(NOTICE, NOTICE.replace("tested", "opened"))).isTrue();
    assertThat(areNear(NOTICE, NOTICE.replace("Monday", "Friday").replace("spring", "May")))
        .isFalse();
  }

  @Test
  void tellsTextsOfOneWordApart() {
    assertThat(areNear("ferry", "ferry")).isTrue();
    assertThat(areNear("ferry", "bridge")).isFalse();
  }

  /// An index is asked by other processes than the one that made it.
  @Test
  void signsATextTheSameInEachProcess() {
    assertThat(signature(NOTICE)).isEqualTo(-1654299662);
  }

  @Randomized
  void isJaccardsMeasureOfTheRunsOfThreeWords(RandomGenerator random) {
    var one = words(random, 30);
    var other = new ArrayList<>(one);
    for (int i = random.nextInt(4); i > 0; i--) {
      other.set(random.nextInt(other.size()), "w" + random.nextInt(9));
    }
    var shared = runs(one);
    shared.retainAll(runs(other));
    var all = runs(one);
    all.addAll(runs(other));

    assertThat(areNear(String.join(" ", one), String.join(" ", other)))
        .isEqualTo(shared.size() >= 0.8 * all.size());
  }

  private static List<String> words(RandomGenerator random, int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(50));
    }
    return words;
  }

  private static Set<String> runs(List<String> words) {
    var runs = new HashSet<String>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + 3)).toLowerCase(Locale.ROOT));
    }
    return runs;
  }

  private static boolean areNear(String one, String other) {
    return Shingles.areNear(Shingles.of(tokens(one)), Shingles.of(tokens(other)));
  }

  private static int signature(String text) {
    return Shingles.signature(tokens(text));
  }

  private static Tokens tokens(String text) {
    var written = new Tokens();
    new TextAnalyzer.Pool().get("en").analyze(text, 0, written);
    return written.folded();
  }
}
