package graf.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace();

  @Test
  void beginsWithTwoAndHasFourAtMost() {
    assertThat(pace.inFlight()).isEqualTo(2);
    taken(7);
    assertThat(pace.inFlight()).isEqualTo(2);
    taken(1);
    assertThat(pace.inFlight()).isEqualTo(3);
    taken(1000);
    assertThat(pace.inFlight()).isEqualTo(4);
  }

  @Test
  void isHalvedOnceForAllThatWereSentTogetherAndNeverStops() {
    taken(100);
    long first = pace.mark();
    pace.turnedAway(first);
    pace.turnedAway(first);
    assertThat(pace.inFlight()).isEqualTo(2);

    pace.turnedAway(pace.mark());
    pace.turnedAway(pace.mark());
    assertThat(pace.inFlight()).isEqualTo(1);

    taken(4);
    assertThat(pace.inFlight()).isEqualTo(2);
  }

  private void taken(int requests) {
    for (int i = 0; i < requests; i++) {
      pace.taken();
    }
  }
}
