package graf.corpus.format.markup;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Extracted;
import graf.corpus.format.Extractor;
import graf.corpus.format.MemoryBytes;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Org, LaTeX, manual pages and MediaWiki, as their readers see them.
class TypesetMarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "caf\\'e|café",
        "M\\\"{u}ller|Müller",
        "na\\\"{\\i}ve|naïve",
        "\\v{S}koda|Škoda",
        "Erd\\H{o}s|Erdős",
        "gar\\c{c}on|garçon",
        "\\~ni\\~no|ñiño",
        "stra\\ss e|straße",
        "\\O re {\\ae}on|Øre æon",
        "\\.Zeby \\k{a} \\l{}\\'od\\'z|Żeby ą łódź",
        "50\\% \\& \\#1 a\\_b|50% & #1 a_b",
        "``a'' --- b|“a” — b",
        "\\emph{one} \\textbf{t}wo|one two",
        "a~b\\,c|a b c",
        "the \\co{} was|the Mill Works was",
        "see \\href{https://e.org}{here} % no|see here",
        "glass\\footnotemark{} and \\cite[p.~3]{k}more|glass and more"
      })
  void latexIsReadWithItsAccents(String written, String seen) throws Exception {
    var source =
        "\\documentclass{article}\n\\newcommand{\\co}{Mill Works}\n\\begin{document}\n"
            + written
            + "\n\\end{document}\n";
    assertThat(shown(latex(source))).containsExactly("PARAGRAPH 0: " + seen);
  }

  @Test
  void latexHasSectionsListsTablesNotesAndListings() throws Exception {
    var paper =
        latex(
            """
            \\title{On \\emph{mills}}
            \\author{Una Lark \\and Bo Wren\\thanks{Paid by the mill.}\\\\ Weir College}
            \\date{March 5, 2019}
            \\begin{document}
            \\maketitle
            \\section*{First \\textbf{part}}\\label{sec:x}
            The glass\\footnote{Told by \\emph{Una}.} embargo
            was lifted.

            \\begin{itemize}
              \\item one
              \\item[b] two
            \\end{itemize}
            \\begin{tabular}{l|r}
            \\hline
            Pike & 7 \\\\
            \\end{tabular}
            \\begin{verbatim}
            raw \\x{y}
            \\end{verbatim}
            \\begin{figure}[ht]\\includegraphics{wombat.png}\\caption{A wheel}\\end{figure}
            \\end{document}
            """);
    assertThat(shown(paper))
        .containsExactly(
            "HEADING 1: On mills",
            "PARAGRAPH 0: Una Lark Bo Wren\nWeir College",
            "PARAGRAPH 0: Paid by the mill.",
            "HEADING 3: First part",
            "PARAGRAPH 0: The glass embargo was lifted.",
            "PARAGRAPH 0: Told by Una.",
            "LIST_ITEM 1: one",
            "LIST_ITEM 1: b two",
            "TABLE_ROW 0: Pike | 7",
            "CODE 0: raw \\x{y}",
            "PARAGRAPH 0: A wheel");
    assertThat(paper.metadata().title()).isEqualTo("On mills");
    assertThat(paper.metadata().authors()).containsExactly("Una Lark", "Bo Wren");
    assertThat(paper.metadata().date()).isEqualTo("2019-03-05");
  }

  @Test
  void latexThatIsNotClosedIsReadAllTheSame() throws Exception {
    for (var source :
        List.of(
            "{\\textbf{a",
            "\\section{a",
            "\\begin{itemize}\\item a",
            "a\\",
            "\\verb|a",
            "a\\'",
            "\\begin{")) {
      assertThat(shown(latex(source))).isNotNull();
    }
    assertThat(shown(latex("{".repeat(5000) + "\\footnote{".repeat(5000) + "a"))).isNotNull();
  }

  @Test
  void anOrgDocumentIsAnOutline() throws Exception {
    var org =
        read(
            new OrgExtractor(),
            """
            #+TITLE: The mill
            #+AUTHOR: Una Lark
            #+DATE: <2024-05-06 Mon>
            * TODO [#A] Grinding *corn* :flour:
            SCHEDULED: <2024-05-07 Tue>
            :PROPERTIES:
            :ID: wombat
            :END:
            The [[https://e.org][quern]] is /old/[fn:1], =code= here, a/b/c.
            - [ ] first
              goes on
            | a | b |
            |---+---|
            # numbat
            #+begin_src sh
            ls *x*
            #+end_src
            [fn:1] Told by Una.
            """);
    assertThat(shown(org))
        .containsExactly(
            "HEADING 1: Grinding corn",
            "PARAGRAPH 0: flour",
            "PARAGRAPH 0: The quern is old, code here, a/b/c.",
            "LIST_ITEM 1: first goes on",
            "TABLE_ROW 0: a | b",
            "CODE 0: ls *x*",
            "PARAGRAPH 0: Told by Una.");
    assertThat(org.metadata().title()).isEqualTo("The mill");
    assertThat(org.metadata().authors()).containsExactly("Una Lark");
    assertThat(org.metadata().date()).isEqualTo("2024-05-06");
  }

  @Test
  void aManualPageIsReadWithoutRequests() throws Exception {
    var page =
        read(
            new ManPageExtractor(),
            """
            .\\" wombat
            .TH QUERN 1 "2024-05-06" "1.0"
            .SH NAME
            quern \\- grind
            .SH "THE OPTIONS"
            .B quern
            [\\fB\\-a\\fR] caf\\['e]
            .TP
            .BR \\-a ", " \\-\\-all
            Grind all.
            .nf
            quern -a
              file
            .fi
            """);
    assertThat(shown(page))
        .containsExactly(
            "HEADING 1: NAME",
            "PARAGRAPH 0: quern - grind",
            "HEADING 1: THE OPTIONS",
            "PARAGRAPH 0: quern [-a] café",
            "LIST_ITEM 1: -a, --all Grind all.",
            "CODE 0: quern -a\n  file");
    assertThat(page.metadata().title()).isEqualTo("quern");
    assertThat(page.metadata().date()).isEqualTo("2024-05-06");
  }

  @Test
  void aPageOfAWikiIsReadWithoutMarks() throws Exception {
    assertThat(
            shown(
                read(
                    new WikiExtractor(),
                    """
                    == First ''part'' ==
                    The '''quern''' of [[Mill|mills]]<ref>Told by Una.</ref> is [http://e.org old].
                    * one
                    {| class="x"
                    ! Name !! Weight
                    |-
                    | Pike || style="x" | 7
                    |}
                    """)))
        .containsExactly(
            "HEADING 2: First part",
            "PARAGRAPH 0: The quern of mills is old.",
            "PARAGRAPH 0: Told by Una.",
            "LIST_ITEM 1: one",
            "TABLE_ROW 0: Name | Weight",
            "TABLE_ROW 0: Pike | 7");
  }

  private static Extracted latex(String source) throws Exception {
    return read(new LatexExtractor(), source);
  }

  private static Extracted read(Extractor extractor, String source) throws Exception {
    return extractor.extract(MemoryBytes.of(source), "notes/mill.x");
  }

  private static List<String> shown(Extracted document) {
    var shown = new ArrayList<String>();
    for (Block block : document.blocks()) {
      shown.add(block.kind() + " " + block.level() + ": " + block.text());
    }
    return shown;
  }
}
