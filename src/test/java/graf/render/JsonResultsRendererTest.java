package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import graf.index.IndexHits;
import graf.index.MissingWord;
import graf.search.Advice;
import graf.search.NewAndGone;
import graf.search.SearchResults;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonResultsRendererTest {
  private static final String TWO =
      """
      {"schema":1,"kind":"hit","rank":1,"score":7.4249,"tier":"all","id":"reports/vessa.txt#6",\
      "document":"reports/vessa.txt","file":"reports/vessa.txt",\
      "title":"Harbour pact ends strike","type":"txt","lang":"en","date":"2023-03-29","author":"Ada Quay","modified":null,"location":{"line_start":11,"line_end":11,"page":null,"start":1022,\
      "end":1099,"heading":[]},"text":"The port of Vessa reopened on Monday, after\\ndockers and \
      owners signed a pact.","highlights":[[30,36],[72,76]],"title_highlights":[[8,12]],\
      "heading_highlights":[]}
      {"schema":1,"kind":"hit","rank":2,"score":3.7125,"tier":"some","id":"papers/annual.pdf#6",\
      "document":"papers/annual.pdf","file":"papers/annual.pdf","title":"annual.pdf","type":"pdf","lang":"en",\
      "date":"2023-03-29","author":"Ada Quay","modified":null,"location":{"line_start":null,"line_end":null,"page":12,\
      "page_label":"xii","start":1022,"end":1055,"heading":["Ports","The pact"]},\
      "text":"No pact covers the “outer” quays.","highlights":[[3,7]],"title_highlights":[],\
      "heading_highlights":[[],[[4,8]]]}
      {"schema":1,"kind":"summary","query":"pact monday","total":12,"all_words":3,"documents":2,\
      "searched":13,"skipped":2,"new_files":0,"gone_files":0,"undated":0,"took_ms":3.1}
      """;

  @Test
  void writesAnObjectAHitThenOneThatSumsUp() throws IOException {
    assertThat(json(Sample.two())).isEqualTo(TWO);
  }

  @Test
  void writesOnlyTheSummaryWhereNothingWasFound() throws IOException {
    assertThat(json(Sample.none()))
        .isEqualTo(
            """
            {"schema":1,"kind":"summary","query":"zeppelin","total":0,"all_words":0,"documents":0,\
            "searched":13,"skipped":2,"new_files":0,"gone_files":0,"undated":0,"took_ms":3.1}
            """);
  }

  @Test
  void escapesWhatATerminalWouldActOn() throws IOException {
    var hit = Sample.hit(1, "a\nb.txt", "\u001Bc", "x\u009B2J\u007F\u202Ey\u2028z é 协 👩");

    assertThat(json(Sample.of(hit)))
        .contains("\"document\":\"a\\nb.txt\"", "\"title\":\"\\u001Bc\"")
        .containsIgnoringCase("\"text\":\"x\\u009B2J\\u007F\\u202Ey\\u2028z é 协 👩\"");
  }

  @Test
  void writesNeighboursWhereThereAreSome() throws IOException {
    var hit = Sample.withNeighbours(Sample.text(), "before", "after");

    assertThat(json(Sample.of(hit)))
        .contains("\"before\":[{\"id\":\"reports/vessa.txt#5\",\"location\":{")
        .contains("\"text\":\"after\"}]}\n");
  }

  @Test
  void everyLineFollowsTheSchema() throws IOException {
    var schema = schema();
    var hit = Sample.withNeighbours(Sample.text(), "before", "after");

    assertThat((json(Sample.two()) + json(Sample.none()) + json(Sample.of(hit))).lines())
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    assertThat(schema.validate("{\"schema\":1,\"kind\":\"hit\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void adviceFollowsTheSchema() throws IOException {
    var advice =
        new Advice(
            List.of(new MissingWord("x", null), new MissingWord("y", "Y")),
            List.of(new Advice.Relaxed("without type:pdf", "x y", 1)));
    var nothing =
        new SearchResults(
            "x",
            "",
            List.of(),
            0,
            0,
            0,
            Map.of(),
            1,
            0,
            List.of(),
            "1 of 3",
            NewAndGone.NONE,
            List.of(),
            0,
            advice,
            Duration.ZERO);

    assertThat(schema().validate(json(nothing), InputFormat.JSON)).isEmpty();
  }

  @Test
  void saysWhereCountsAreNotExact() throws IOException {
    var about = json(Sample.counted(5_000_000, 52_137, IndexHits.Counts.ABOUT));
    var exact = json(Sample.counted(5, 2, IndexHits.Counts.EXACT));

    assertThat(about).contains("\"documents\":52137,\"exact\":false");
    assertThat(exact).doesNotContain("exact");
    assertThat(schema().validate(about, InputFormat.JSON)).isEmpty();
  }

  static Schema schema() {
    try (var file = JsonResultsRenderer.class.getResourceAsStream("results.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(SearchResults results) throws IOException {
    var out = new StringWriter();
    new JsonResultsRenderer(out).render(results);
    return out.toString();
  }
}
