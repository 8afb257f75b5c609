package graf.corpus.format.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Notebooks, as cells with their kinds and lines.
class NotebookExtractorTest {
  private static final String NOTEBOOK =
      """
      {"cells":[
       {"cell_type":"markdown","metadata":{"tags":["hidden"]},"source":[
        "# \\u00dcber Boote\\n",
        "\\n",
        "A **wherry** is\\n",
        "rowed."]},
       {"cell_type":"code","execution_count":1,"source":["import boats\\n","boats.row()"],"outputs":[
        {"output_type":"stream","name":"stdout","text":["skiff 42\\n"]},
        {"output_type":"display_data","data":{"image/png":"aGVsbG8=","text/plain":["<Figure>"]}},
        {"output_type":"error","ename":"E","traceback":["\\u001b[31mpunt\\u001b[0m sank"]}]},
       {"cell_type":"raw","source":"as it is"}],
       "metadata":{"kernelspec":{"name":"wombat"},"authors":[{"name":"Una Berg"}]},"nbformat":4}
      """;

  @Test
  void cellsAreMarkdownCodeAndWhatItPrinted() throws Exception {
    var notebook = extract(NOTEBOOK);
    assertThat(seen(notebook))
        .containsExactly(
            "3 HEADING Über Boote",
            "5 PARAGRAPH A wherry is rowed.",
            "7 CODE import boats boats.row()",
            "8 CODE skiff 42",
            "9 CODE <Figure>",
            "10 CODE punt sank",
            "11 PARAGRAPH as it is");
    assertThat(notebook.metadata().title()).isEqualTo("Über Boote");
    assertThat(notebook.metadata().authors()).containsExactly("Una Berg");
    assertThat(notebook.metadata().type()).isEqualTo("notebook");
  }

  @Test
  void theThirdVersionOfTheFormatHasWorksheets() throws Exception {
    assertThat(
            seen(
                extract(
                    """
                    {"worksheets":[{"cells":[
                     {"cell_type":"heading","level":2,"source":["Boats"]},
                     {"cell_type":"code","input":["row()"],"outputs":[{"text":["a punt"]}]}]}]}
                    """)))
        .containsExactly("2 HEADING Boats", "3 CODE row()", "3 CODE a punt");
  }

  @Test
  void whatBreaksOffIsReadUpToThere() throws Exception {
    var notebook = extract(NOTEBOOK.substring(0, NOTEBOOK.indexOf("skiff 42")));
    assertThat(seen(notebook))
        .containsExactly("3 HEADING Über Boote", "5 PARAGRAPH A wherry is rowed.");
    assertThat(notebook.gaps()).isEqualTo("from line 8 on it is no JSON");
  }

  @Test
  void whatIsNoJsonIsNoNotebook() {
    assertThatThrownBy(() -> extract("no notebook")).isInstanceOf(ExtractionException.class);
  }

  private static Extracted extract(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new NotebookExtractor()
        .extract(
            new SourceBytes() {
              @Override
              public InputStream open() {
                return new ByteArrayInputStream(bytes);
              }

              @Override
              public long size() {
                return bytes.length;
              }
            },
            "boats.ipynb");
  }

  private static List<String> seen(Extracted notebook) {
    var seen = new ArrayList<String>();
    notebook
        .blocks()
        .forEach(block ->
            seen.add(
                block.places().line(0)
                    + " "
                    + block.kind()
                    + " "
                    + block.text().replace("\n", " ")));
    return seen;
  }
}
