package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.Metadata;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentRendererTest {
  private static final ShownDocument SHOWN =
      new ShownDocument(
          "notes.md",
          new Metadata("Harbour notes", List.of("Ada Quay"), "2023-03", "en", "markdown", "UTF-8"),
          9,
          List.of(
              Sample.passage(0, "First.", null, List.of()),
              Sample.passage(1, "if open:\n\tsail()\u001B[0m", null, List.of("Rules", "Gates"))),
          1);

  @Test
  void showsMetadataThenPassagesUnderTheirHeadings() throws IOException {
    var out = new StringBuilder();
    new DocumentRenderer(out, Decoration.NONE, Sample.PLACES, 80).render(SHOWN);

    assertThat(out.toString())
        .isEqualTo(
            """
            Harbour notes
            notes.md · Ada Quay · 2023-03 · markdown · en · 9 passages

            notes.md:11  #1
            First.

            Rules › Gates

            notes.md:11  #2
            if open:
                sail()␛[0m
            """);
  }

  @Test
  void dimsTheNeighboursOfWhatWasAskedFor() throws IOException {
    var out = new StringBuilder();
    new DocumentRenderer(out, Decoration.COLOUR, Sample.PLACES, 80).render(SHOWN);

    assertThat(out.toString()).contains("\u001B[2mFirst.\u001B[0m\n", "\nif open:\n");
  }

  @Test
  void writesOneObjectAsJson() throws IOException {
    var out = new StringWriter();
    new DocumentJson(out).render(SHOWN);

    assertThat(out.toString())
        .startsWith(
            "{\"schema\":1,\"kind\":\"document\",\"document\":\"notes.md\",\"file\":\"notes.md\","
                + "\"title\":\"Harbour notes\",\"authors\":[\"Ada Quay\"],\"type\":\"markdown\",\"lang\":\"en\",\"date\":\"2023-03\","
                + "\"encoding\":\"UTF-8\",\"passage_count\":9,\"passages\":[{\"id\":\"notes.md#1\",")
        .endsWith("\"text\":\"if open:\\n\\tsail()\\u001B[0m\"}]}\n");
  }
}
