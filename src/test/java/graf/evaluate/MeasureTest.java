package graf.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Values computed by hand from the definitions.
final class MeasureTest {
  private static final Map<String, Integer> RELEVANT = Map.of("a", 1, "b", 3, "gone", 1);

  @Test
  void countsWhatIsFoundAmongTheFirst() {
    var ranking = List.of("x", "a", "y", "b");

    assertThat(Measure.P_1.of(ranking, RELEVANT)).isZero();
    assertThat(Measure.P_1.of(List.of("b"), RELEVANT)).isEqualTo(1);
    assertThat(Measure.MRR_10.of(ranking, RELEVANT)).isEqualTo(0.5);
    assertThat(Measure.R_10.of(ranking, RELEVANT)).isEqualTo(2.0 / 3);
    // (1/log2(3) + 3/log2(5)) / (3/log2(2) + 1/log2(3) + 1/log2(4))
    assertThat(Measure.NDCG_10.of(ranking, RELEVANT)).isEqualTo(0.4655, within(0.0001));
  }

  @Test
  void looksNoDeeperThanItsNameSays() {
    var deep = IntStream.range(0, 120).mapToObj(i -> i == 10 || i == 100 ? "a" + i : "x" + i);
    var ranking = deep.toList();
    var relevant = Map.of("a10", 1, "a100", 1);

    assertThat(Measure.MRR_10.of(ranking, relevant)).isZero();
    assertThat(Measure.R_10.of(ranking, relevant)).isZero();
    assertThat(Measure.NDCG_10.of(ranking, relevant)).isZero();
    assertThat(Measure.R_100.of(ranking, relevant)).isEqualTo(0.5);
  }

  @Test
  void isWholeWhereAllIsFoundFirst() {
    for (var measure : Measure.values()) {
      assertThat(measure.of(List.of("b", "a", "gone", "x"), RELEVANT))
          .as(measure.label())
          .isEqualTo(1, within(1e-12));
      assertThat(measure.of(List.of(), RELEVANT)).as(measure.label()).isZero();
    }
  }

  @Test
  void estimatesAMeanWithItsInterval() {
    assertThat(Estimate.of(new double[] {1, 1, 1})).isEqualTo(new Estimate(1, 1, 1));

    var half = Estimate.of(IntStream.range(0, 400).mapToDouble(i -> i % 2).toArray());
    assertThat(half.mean()).isEqualTo(0.5);
    // The normal approximation: 1.96 * sqrt(.25 / 400) to either side.
    assertThat(half.low()).isEqualTo(0.451, within(0.01));
    assertThat(half.high()).isEqualTo(0.549, within(0.01));
  }
}
