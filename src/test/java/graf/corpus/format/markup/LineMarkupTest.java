package graf.corpus.format.markup;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Extractor;
import graf.corpus.format.MemoryBytes;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// AsciiDoc and reStructuredText, as their readers see them.
class LineMarkupTest {
  @Test
  void asciiDocShowsTheIndexTermsThatAreShown() throws Exception {
    assertThat(
            asciiDoc(
                "The ((quern)) and indexterm2:[mill] of (((wombat, numbat))) old"
                    + " indexterm:[bilby] stone.\n"))
        .containsExactly("PARAGRAPH 0: The quern and mill of old stone.");
  }

  @Test
  void asciiDocTellsTextInBracketsFromAttributes() throws Exception {
    assertThat(
            asciiDoc(
                "[See the weir.]\n\n[.lead]\nFirst.\n\n[[id]]\n[source,ruby]\n----\nputs 1\n----"
                    + "\n\n[cols=\"1,2\"]\n|===\n|a |b\n|===\n\n[NOTE]\nMind it.\n"))
        .containsExactly(
            "PARAGRAPH 0: [See the weir.]",
            "PARAGRAPH 0: First.",
            "CODE 0: puts 1",
            "TABLE_ROW 0: a | b",
            "PARAGRAPH 0: Mind it.");
  }

  @Test
  void asciiDocNamesWhoIsQuotedAndWhatIsPictured() throws Exception {
    assertThat(
            asciiDoc(
                "[quote, Una Lark, The Mill]\n____\nQuoted.\n____\n\nimage::a.png[A wheel, 300]"
                    + "\n\nifdef::web[Seen on the web]\n\n++++\n<p>Passed <b>on</b></p>\n++++\n"))
        .containsExactly(
            "PARAGRAPH 0: Una Lark, The Mill",
            "PARAGRAPH 0: Quoted.",
            "PARAGRAPH 0: A wheel",
            "PARAGRAPH 0: Seen on the web",
            "PARAGRAPH 0: Passed on");
  }

  @Test
  void asciiDocKeepsNotesBesideTheSentenceAndSaysWhatNamesStandFor() throws Exception {
    assertThat(
            asciiDoc(
                ":co: Mill & Sons\n:keywords: quern, weir\n\nThe glassfootnote:[Told so.] of {co} and"
                    + " {other} was #old#, H~2~O.\n"))
        .containsExactly(
            "PARAGRAPH 0: quern, weir",
            "PARAGRAPH 0: The glass of Mill & Sons and other was old, H2O.",
            "PARAGRAPH 0: Told so.");
  }

  @Test
  void asciiDocHasTablesOfValues() throws Exception {
    assertThat(asciiDoc(",===\nStone,\"7, or so\"\n,===\n\n|===\n2+|wide a|cell\n|===\n"))
        .containsExactly("TABLE_ROW 0: Stone | 7, or so", "TABLE_ROW 0: wide | cell");
  }

  @Test
  void restructuredTextHasTablesOfValuesAndOfLists() throws Exception {
    assertThat(
            restructured(
                ".. csv-table:: Prices\n   :header: \"Stone\", \"Coins\"\n\n   \"mill, old\", 7"
                    + "\n   tail,\"nine\n   or ten\"\n\n.. list-table:: Fish\n   :header-rows: 1"
                    + "\n\n   * - Name\n     - Weight\n   * - Pike\n     - seven\n       pounds\n\nAfter.\n"))
        .containsExactly(
            "PARAGRAPH 0: Prices",
            "TABLE_ROW 0: Stone | Coins",
            "TABLE_ROW 0: mill, old | 7",
            "TABLE_ROW 0: tail | nine or ten",
            "PARAGRAPH 0: Fish",
            "TABLE_ROW 0: Name | Weight",
            "TABLE_ROW 0: Pike | seven pounds",
            "PARAGRAPH 0: After.");
  }

  @Test
  void restructuredTextSaysWhatNamesStandForAndWhatIsPictured() throws Exception {
    assertThat(
            restructured(
                "The |co| was founded, H\\ :sub:`2`\\ O.\n\n.. |co| replace:: Mill Works"
                    + "\n\n.. image:: a.png\n   :alt: A wheel\n\n.. math:: yield = 41729"
                    + "\n\n.. raw:: html\n\n   <p>Passed <b>on</b></p>\n\n.. meta::\n   :keywords: weir\n"))
        .containsExactly(
            "PARAGRAPH 0: The Mill Works was founded, H2O.",
            "PARAGRAPH 0: A wheel",
            "PARAGRAPH 0: yield = 41729",
            "PARAGRAPH 0: Passed on",
            "PARAGRAPH 0: weir");
  }

  private static List<String> asciiDoc(String source) throws Exception {
    return blocks(new AsciiDocExtractor(), source);
  }

  private static List<String> restructured(String source) throws Exception {
    return blocks(new RestructuredTextExtractor(), source);
  }

  private static List<String> blocks(Extractor extractor, String source) throws Exception {
    var shown = new ArrayList<String>();
    for (Block block : extractor.extract(MemoryBytes.of(source), "notes/mill").blocks()) {
      shown.add(block.kind() + " " + block.level() + ": " + block.text());
    }
    return shown;
  }
}
