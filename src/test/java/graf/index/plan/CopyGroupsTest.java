package graf.index.plan;

import static org.assertj.core.api.Assertions.assertThat;

import graf.analysis.TextAnalyzer;
import graf.passage.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {
  private static final String LONG =
      " after the long hearing in the old court house by the river, where the clerks had kept the"
          + " benches free for the families, the reporters and all others who had come from far";

  private final CopyGroups<String> groups = new CopyGroups<>(new TextAnalyzer.Pool().get("en"));

  @Test
  void foldsWhatDiffersFarFromTheMatch() throws IOException {
    assertThat(
            isCopy(
                "The [jury] found him guilty" + LONG + " today",
                "The [jury] found him guilty" + LONG + " tonight"))
        .isTrue();
  }

  @Test
  void keepsWhatTheQueryTellsApart() throws IOException {
    assertThat(isCopy("They found him [guilty]" + LONG, "They found him [innocent]" + LONG))
        .isFalse();
  }

  @Test
  void keepsWhatStandsOtherwiseBesideTheMatch() throws IOException {
    assertThat(isCopy("The [total] is 5000" + LONG, "The [total] is 9000" + LONG)).isFalse();
  }

  @Test
  void caseAndPunctuationTellNothingApart() throws IOException {
    assertThat(isCopy("The [Ferry], sails" + LONG, "The [ferry] sails" + LONG)).isTrue();
  }

  @Test
  void namesWhatItFolds() throws IOException {
    var first = "The [ferry] sails" + LONG;
    keep("a#1", first);
    for (String id : List.of("b#1", "b#2", "c#1")) {
      var copy = candidate(id, first);
      groups.meet(id, id.substring(0, 1), groups.signatureOf(copy.text()), copy);
    }

    var copies = groups.copiesOf("a#1");
    assertThat(copies.ids()).containsExactly("b#1", "b#2", "c#1");
    assertThat(copies.documents()).isEqualTo(2);
  }

  private boolean isCopy(String one, String other) throws IOException {
    // Signatures are a sieve that lets one in 25 through its holes: here all pass.
    var kept = candidate("a#1", one);
    groups.keep("a#1", 0, kept);
    return groups.like(0, candidate("b#1", other)) != null;
  }

  private void keep(String id, String marked) throws IOException {
    var kept = candidate(id, marked);
    groups.keep(id, groups.signatureOf(kept.text()), kept);
  }

  private static CopyGroups.Candidate candidate(String id, String marked) {
    var matches = new ArrayList<TextRange>();
    var text = new StringBuilder();
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '[' -> start = text.length();
        case ']' -> matches.add(new TextRange(start, text.length()));
        default -> text.append(c);
      }
    }
    return new CopyGroups.Candidate() {
      @Override
      public String text() {
        return text.toString();
      }

      @Override
      public List<TextRange> matches() {
        return matches;
      }

      @Override
      public List<String> titles() {
        return List.of();
      }

      @Override
      public String id() {
        return id;
      }
    };
  }
}
