package graf.index.opensearch.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import graf.index.Part;
import graf.index.opensearch.generation.CommitTable.Commit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitTableTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Holder FIRST = Holder.of(new Part(1, 2), 2);
  private static final Holder SECOND = Holder.of(new Part(2, 2), 2);

  @Test
  void whatAnotherPartWritesIsHiddenThoughItsNumberIsLower() {
    var table = begun(begun(CommitTable.NONE, FIRST), SECOND);

    var seen = committed(table, SECOND, List.of()).snapshot("a-g1");

    assertThat(seen.commit()).isEqualTo(2);
    assertThat(seen.hidden()).containsExactly(1L);
  }

  @Test
  void whatADeadWriterLeftIsHiddenForEverAndItsPartGoesOn() {
    var table = committed(begun(begun(CommitTable.NONE, FIRST), SECOND), SECOND, List.of());
    var successor = Holder.of(new Part(1, 2), 2);

    var after = committed(begun(table, successor), successor, List.of());

    assertThat(after.isHeldBy(FIRST)).isFalse();
    assertThat(after.snapshot("a-g1").hidden()).containsExactly(1L);
    assertThat(after.snapshot("a-g1").commit()).isEqualTo(3);
  }

  @Test
  void aDeadPartBlocksNoOther() {
    var table = begun(begun(CommitTable.NONE, FIRST), SECOND);
    for (int i = 0; i < 50; i++) {
      table = committed(table, SECOND, List.of()).begun(SECOND);
    }

    assertThat(table.snapshot("a-g1").hidden()).containsExactly(1L);
    assertThat(table.isHeldBy(FIRST)).isTrue();
  }

  @Test
  void aWriterOfTheWholeTakesWhatAnyPartHasBegun() {
    var whole = Holder.of(Part.WHOLE, 2);
    var table = begun(begun(begun(CommitTable.NONE, FIRST), SECOND), whole);

    assertThat(table.open()).containsOnlyKeys(3L);
    assertThat(table.abandoned()).containsExactly(1L, 2L);
    assertThat(begun(table, FIRST).abandoned()).contains(3L);
  }

  @Test
  void anAnswerHoldsUntilSomethingIsDeletedThatItSaw() {
    var table = begun(begun(CommitTable.NONE, FIRST), SECOND);
    var then = table.snapshot("a-g1");
    var more = committed(table, SECOND, List.of());
    var replacing = committed(more, FIRST, List.of("a.txt"));

    assertThat(more.snapshot("a-g1").stillHolds(then)).isTrue();
    assertThat(replacing.snapshot("a-g1").stillHolds(then)).isFalse();
    assertThat(more.snapshot("a-g2").stillHolds(then)).isFalse();
    assertThat(replacing.snapshot("a-g1").replaced()).hasSize(1);
    assertThat(replacing.without(1).snapshot("a-g1").replaced()).isEmpty();
  }

  @Test
  void isWholeOnceAllPartsAre() {
    var table = begun(begun(CommitTable.NONE, FIRST), SECOND).whole(SECOND);

    assertThat(table.isWhole()).isFalse();
    assertThat(table.taken(SECOND).whole(FIRST).isWhole()).isTrue();
    assertThat(CommitTable.NONE.isWhole()).isFalse();
  }

  @Test
  void theFirstValueHolds() {
    var table = CommitTable.NONE.holding("base", "/data").holding("base", "/home");

    assertThat(table.values()).isEqualTo(Map.of("base", "/data"));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    var table = begun(begun(CommitTable.NONE, FIRST), SECOND);
    var written = committed(table, SECOND, List.of("a.txt", "b.txt")).holding("base", "/data");

    assertThat(CommitTable.of(JSON.readTree(JSON.writeValueAsString(written.content()))))
        .isEqualTo(written);
  }

  /// Before there were parts, one writer's numbers followed each other.
  @Test
  void isReadAsItWasWrittenBeforeThereWereParts() throws IOException {
    var table =
        CommitTable.of(
            JSON.readTree(
                """
                {"commit":4,"first":2,"abandoned":[3],"replaced":["a.txt"],"last":5,
                 "values":{"base":"/data","roots":"in\\u0000"}}
                """));

    assertThat(table.of()).isEqualTo(1);
    assertThat(table.open()).containsOnlyKeys(5L);
    assertThat(table.snapshot("a-g1").hidden()).containsExactly(3L);
    assertThat(table.replaced()).containsExactly(new Replacement(4, 1, List.of("a.txt"), 0));
    assertThat(begun(table, Holder.of(Part.WHOLE, 1)).abandoned()).containsExactly(3L, 5L);
  }

  private static CommitTable begun(CommitTable table, Holder holder) {
    return table.taken(holder).begun(holder);
  }

  private static CommitTable committed(CommitTable table, Holder holder, List<String> replaced) {
    long number = table.openOf(holder);
    var replacement = new Replacement(number, holder.part(), replaced, 0);
    return table.committed(holder, new Commit(number, 0, replacement, true, 1000));
  }
}
