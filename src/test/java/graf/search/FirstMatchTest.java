package graf.search;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.Location;
import graf.passage.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstMatchTest {
  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "as it stands     | 'a\\nb the fox\\n'            | 'a\\nb the [fox]'          | 2:7",
        "wide characters  | 'a\\n😀 the fox'              | 'a\\n😀 the [fox]'         | 2:8",
        "CRLF             | 'a\\r\\nb fox\\r\\n'          | 'a b [fox]'               | 2:3",
        "strong words     | 'a **b** c\\n*the* **fox** d' | 'a b c the [fox] d'       | 2:9",
        "a link           | '[fo](http://x/fox)\\nand fox' | 'fo and [fox]'           | 2:5",
        "an entity        | 'R&amp;D met\\nthe fox'       | 'R&D met the [fox]'       | 2:5",
        "a quoted field   | '1,\"say \"\"x\"\"\\nfox\"'   | 'say \"x\" [fox]'         | 2:1",
        "a tag            | '<p>The <b>fox</b>'           | 'The [fox]'               | 1:11",
      })
  void findsTheMatchInItsSource(String what, String source, String passage, String place) {
    var text = source.replace("\\n", "\n").replace("\\r", "\r");

    assertThat(place(passage.replace("\\n", "\n"), text)).as(what).isEqualTo(place);
  }

  @Test
  void withoutTheSourceTheLineIsThatOfTheText() {
    var location = new Location(7, 9, null, new TextRange(40, 60), List.of());

    assertThat(FirstMatch.of("a\nb fox", location, new TextRange(4, 7), null))
        .isEqualTo(new FirstMatch(8, 0));
  }

  @Test
  void whatHasNoLinesHasNoPlace() {
    var location = new Location(0, 0, null, new TextRange(0, 3), List.of());

    assertThat(FirstMatch.of("fox", location, new TextRange(0, 3), null)).isNull();
  }

  @Test
  void aSourceThatBecameShorterIsNotBelieved() {
    var location = new Location(3, 3, null, new TextRange(40, 60), List.of());

    assertThat(FirstMatch.of("the fox", location, new TextRange(4, 7), "gone"))
        .isEqualTo(new FirstMatch(3, 0));
  }

  private static @Nullable String place(String marked, String source) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    var passage = marked.replace("[", "").replace("]", "");
    int lines = (int) source.lines().count();
    var location = new Location(1, lines, null, new TextRange(0, source.length()), List.of());
    var place = FirstMatch.of(passage, location, new TextRange(start, end), source);
    return place == null ? null : place.line() + ":" + place.column();
  }
}
