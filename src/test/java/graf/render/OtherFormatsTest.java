package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class OtherFormatsTest {
  private final StringWriter out = new StringWriter();

  @Test
  void writesCsv() throws IOException {
    new CsvResultsRenderer(out).render(Sample.of(Sample.text(), Sample.pdf()));

    assertThat(out.toString())
        .isEqualTo(
            """
            rank,score,tier,id,document,title,type,lang,date,line_start,line_end,page,heading,text,author,modified
            1,7.4249,all,reports/vessa.txt#6,reports/vessa.txt,Harbour pact ends strike,txt,en,\
            2023-03-29,11,11,,,"The port of Vessa reopened on Monday, after
            dockers and owners signed a pact.",Ada Quay,
            2,3.7125,some,papers/annual.pdf#6,papers/annual.pdf,annual.pdf,pdf,en,2023-03-29,,,12,\
            Ports > The pact,No pact covers the “outer” quays.,Ada Quay,
            """
                .replace("\n", "\r\n")
                .replace("after\r\n", "after\n"));
  }

  @Test
  void quotesInCsvWhatNeedsIt() throws IOException {
    new CsvResultsRenderer(out).render(Sample.of(Sample.hit(1, "a,b.txt", "He said \"x\"", "one")));

    assertThat(out.toString()).contains("\"a,b.txt#6\",\"a,b.txt\",\"He said \"\"x\"\"\",");
  }

  @Test
  void writesTheNamesOfCsvWithoutHitsToo() throws IOException {
    new CsvResultsRenderer(out).render(Sample.none());

    assertThat(out.toString())
        .startsWith("rank,score,")
        .endsWith(",text,author,modified\r\n")
        .hasLineCount(1);
  }

  @Test
  void writesMarkdown() throws IOException {
    var starred = Sample.hit(2, "a.md", "2 * 2 [is] 4", "Use <b> or `c`, [not] _this_.");
    new MarkdownResultsRenderer(out, Sample.PLACES).render(Sample.of(Sample.text(), starred));

    assertThat(out.toString())
        .isEqualTo(
            """
            ## 1. Harbour **pact** ends strike

            `reports/vessa.txt:11`

            2023-03-29 · Ada Quay · txt

            > The port of Vessa reopened on **Monday**, after dockers and owners signed a **pact**.

            ## 2. 2 \\* 2 **is** 4

            `a.md:11`

            2023-03-29 · Ada Quay · md

            > Use \\<b\\> or \\`c\\`, **not** \\_this\\_.
            """);
  }

  @Test
  void listsEachFileOnce() throws IOException {
    var again = Sample.hit(3, "reports/vessa.txt", "t", "x");
    new FileListRenderer(out, Sample.PLACES, FileListRenderer.Ending.LINE)
        .render(Sample.of(Sample.text(), Sample.pdf(), again));

    assertThat(out.toString()).isEqualTo("reports/vessa.txt\npapers/annual.pdf\n");
  }

  @Test
  void endsFilesWithNulAndLeavesTheirNamesAlone() throws IOException {
    new FileListRenderer(out, Sample.PLACES, FileListRenderer.Ending.NUL)
        .render(Sample.of(Sample.hit(1, "a\nb.txt", "t", "x")));

    assertThat(out.toString()).isEqualTo("a\nb.txt\0");
  }

  @Test
  void showsNoControlCharacterInAListForATerminal() throws IOException {
    new FileListRenderer(out, Sample.PLACES, FileListRenderer.Ending.LINE)
        .render(Sample.of(Sample.hit(1, "a\nb\u001B.txt", "t", "x")));

    assertThat(out.toString()).isEqualTo("a␊b␛.txt\n");
  }

  @Test
  void counts() throws IOException {
    new CountRenderer(out).render(Sample.two());

    assertThat(out.toString()).isEqualTo("12\n");
  }
}
