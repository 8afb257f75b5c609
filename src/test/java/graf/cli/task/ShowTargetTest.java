package graf.cli.task;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.task.ShowTarget.ById;
import graf.cli.task.ShowTarget.ByLine;
import graf.cli.task.ShowTarget.Whole;
import org.junit.jupiter.api.Test;

class ShowTargetTest {
  @Test
  void readsPassagesLinesAndDocuments() {
    assertThat(ShowTarget.parse("reports/a.txt#6")).isEqualTo(new ById("reports/a.txt", 5));
    assertThat(ShowTarget.parse("a#b.txt#12")).isEqualTo(new ById("a#b.txt", 11));
    assertThat(ShowTarget.parse("a.txt:11")).isEqualTo(new ByLine("a.txt", 11));
    assertThat(ShowTarget.parse("notes/2023")).isEqualTo(new Whole("notes/2023"));
  }

  @Test
  void takesWhatNamesNoPassageForADocument() {
    for (var text : new String[] {"a.txt#0", "a.txt:", "#", "#1", "12", "", "a:99999999999"}) {
      assertThat(ShowTarget.parse(text)).isEqualTo(new Whole(text));
    }
  }
}
