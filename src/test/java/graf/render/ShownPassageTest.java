package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownPassageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "def tally(ropes):\n    for rope in ropes:\n        yield rope.length\n    return",
        "- count the blocks\n- ask Osei about the tar\n- pay 12 EUR",
        "1. count the blocks\n2. ask Osei about the tar, which he keeps in the shed\n3. pay",
        "| quay  | berths |\n| north | 12     |\n+-------+--------+",
        "┌────┐\n│ no │\n└────┘",
        "Up in the rigging\nthe wind has a song,\nand nobody listens.",
        "Shall I compare thee to a summer's day, O night\nThou art more lovely and more temperate\n"
            + "Rough winds do shake the darling buds of May",
        "春眠不覺曉\n處處聞啼鳥",
        "name    age\nAda      36",
      })
  void linesThatMeanSomethingStay(String text) {
    assertThat(shown(text, 100)).isEqualTo(text);
  }

  @Test
  void proseThatWasBrokenAtAWidthIsPutTogether() {
    assertThat(
            shown(
                "The port of Vessa reopened on Monday after\ndockers and owners signed a pact that"
                    + " both\nsides called a pause.",
                60))
        .isEqualTo(
            """
            The port of Vessa reopened on Monday after dockers and
            owners signed a pact that both sides called a pause.\
            """);
  }

  @Test
  void soIsProseThatIsIndented() {
    assertThat(
            shown(
                "A sender must not retransmit a segment before\n   its timer has fired, whatever"
                    + " the peer does\n   with what was sent before.",
                100))
        .isEqualTo(
            "A sender must not retransmit a segment before its timer has fired, whatever the peer"
                + " does with what\nwas sent before.");
  }

  @Test
  void aListBehindProseStaysAList() {
    assertThat(
            shown(
                "Before the boat leaves the quay the following are to be\ndone by the mate, in this"
                    + " order and without any break:\n- count the blocks\n- pay",
                120))
        .isEqualTo(
            "Before the boat leaves the quay the following are to be done by the mate, in this"
                + " order and without any break:\n- count the blocks\n- pay");
  }

  @Test
  void aLongLineOfCodeIsClippedAroundItsMatch() {
    var code = "    " + "x = f(y); ".repeat(20) + "[fox] = 1; " + "x = f(y); ".repeat(20);

    assertThat(shown("if a:\n" + code, 40))
        .isEqualTo("if a:\n…); x = f(y); [fox] = 1; x = f(y); x = f(…");
  }

  @Test
  void tabsAreFourSpacesAndNothingActsOnATerminal() {
    assertThat(shown("if a:\n\tb\u001B[31m\u0007c", 40)).isEqualTo("if a:\n    b␛[31m␇c");
  }

  @Test
  void ofManyLinesThoseAroundTheMatchAreShown() {
    var lines = new ArrayList<String>();
    for (int i = 1; i <= 40; i++) {
      lines.add("- item " + (i == 30 ? "[fox]" : i));
    }

    assertThat(shown(String.join("\n", lines), 40).lines())
        .startsWith("…")
        .contains("- item [fox]")
        .endsWith("…")
        .hasSize(14);
  }

  private static String shown(String marked, int width) {
    var marks = new ArrayList<TextRange>();
    int start = marked.indexOf("[fox]");
    if (start >= 0) {
      marks.add(new TextRange(start, start + 3));
    }
    var text = marked.replace("[fox]", "fox");
    var rows = new ArrayList<String>();
    for (MarkedText row : ShownPassage.excerpt(text, List.copyOf(marks), "en", width)) {
      var shown = new StringBuilder(row.text());
      for (TextRange mark : row.marks()) {
        shown.insert(mark.end(), ']').insert(mark.start(), '[');
      }
      rows.add(shown.toString());
    }
    return String.join("\n", rows);
  }
}
