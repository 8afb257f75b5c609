package graf.index.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What leads up to a passage.
class LeadTextsTest {
  @Test
  void theTitleLeadsToTheFirstAndAHeadingToTheFirstBelowIt() {
    var lead = new LeadTexts("Ferries");

    assertThat(lead.next(List.of("Winter"))).containsExactly("Ferries", "Winter");
    assertThat(lead.next(List.of("Winter"))).isEmpty();
    assertThat(lead.next(List.of("Winter", "Fares"))).containsExactly("Fares");
    assertThat(lead.next(List.of("Winter"))).isEmpty();
    assertThat(lead.next(List.of("Summer", "Fares"))).containsExactly("Summer", "Fares");
    assertThat(lead.next(List.of())).isEmpty();
  }
}
