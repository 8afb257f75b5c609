package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import graf.index.ClusterReport;
import graf.index.Part;
import graf.index.PartState;
import graf.passage.SkipReason;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusRendererTest {
  private static final IndexReport REPORT =
      new IndexReport(
          "/home/ada/index-data",
          "1-lucene-10.5.0",
          1204,
          35_110,
          23_400_000,
          Instant.parse("2026-03-01T10:15:30Z"),
          List.of("", "../more\nreports"),
          List.of("--exclude drafts"),
          new IndexReport.SourceChanges(0, 2, 1),
          List.of(new IndexReport.Share("markdown", 1200), new IndexReport.Share("pdf", 4)),
          List.of(new IndexReport.Share("en", 1204)),
          new IndexReport.Dates("1999-01", "2026-02-28"),
          List.of(
              new SkippedSource("logo.txt", SkipReason.BINARY, ""),
              new SkippedSource("a\nb.pdf", SkipReason.MALFORMED, "no trailer")),
          List.of(),
          List.of());

  @Test
  void alignsFactsForAPerson() throws IOException {
    var out = new StringBuilder();
    new StatusRenderer(out, Decoration.NONE, ZoneOffset.UTC).render(REPORT);

    assertThat(out.toString())
        .isEqualTo(
            """
            index      /home/ada/index-data
            format     1-lucene-10.5.0
            documents  1,204
            passages   35,110
            size       23 MB
            committed  2026-03-01 10:15:30
            root       .
            root       ../more␊reports
            option     --exclude drafts
            sources    2 changed, 1 gone; run graf index again
            types      markdown 1,200, pdf 4
            languages  en 1,204
            dates      1999-01 to 2026-02-28
            skipped    2
              logo.txt: is not text
              a␊b.pdf: could not be read by its parser (no trailer)
            """);
  }

  @Test
  void tellsHowFarEachPartHasComeAndWhoWritesIt() throws IOException {
    var time = Instant.parse("2026-03-01T10:15:30Z");
    var alive = new PartState.Writer("north", 71, time, PartState.Life.ALIVE, 120, 500);
    var gone = new PartState.Writer("so\nuth", 8, time, PartState.Life.GONE, 0, 0);
    var parts =
        List.of(
            new PartState(new Part(1, 3), 1234, time, null),
            new PartState(new Part(2, 3), 1, time, alive),
            new PartState(new Part(3, 3), 0, null, gone));
    var out = new StringBuilder();
    var json = new StringWriter();

    new StatusRenderer(out, Decoration.NONE, ZoneOffset.UTC).render(withParts(parts));
    new StatusJson(json).render(withParts(parts), null);

    assertThat(out.toString())
        .contains(
            """
            committed  2026-03-01 10:15:30
            parts      3
              1/3: 1,234 sources, committed 2026-03-01 10:15:30
              2/3: 1 source, committed 2026-03-01 10:15:30; process 71 on north writes it since \
            2026-03-01 10:15:30, 120 of 500 files read
              3/3: 0 sources, never committed; process 8 on so␊uth is gone: graf index --part 3/3
            root       .
            """);
    assertThat(json.toString())
        .contains(
            """
            "parts":[{"part":"1/3","sources":1234,"committed":"2026-03-01T10:15:30Z"},\
            {"part":"2/3","sources":1,"committed":"2026-03-01T10:15:30Z","host":"north",\
            "process":71,"since":"2026-03-01T10:15:30Z","writer":"alive","read":120,\
            "to_read":500},\
            """
                .strip());
  }

  private static IndexReport withParts(List<PartState> parts) {
    return new IndexReport(
        REPORT.index(),
        REPORT.format(),
        REPORT.documents(),
        REPORT.passages(),
        REPORT.bytes(),
        REPORT.committed(),
        REPORT.roots(),
        REPORT.reading(),
        REPORT.changes(),
        REPORT.types(),
        REPORT.languages(),
        REPORT.dates(),
        REPORT.skipped(),
        REPORT.incomplete(),
        parts);
  }

  @Test
  void writesOneObjectAsJson() throws IOException {
    var out = new StringWriter();
    new StatusJson(out).render(REPORT, null);

    assertThat(out.toString())
        .isEqualTo(
            """
            {"schema":1,"kind":"status","index":"/home/ada/index-data","format":"1-lucene-10.5.0",\
            "documents":1204,\
            "passages":35110,"bytes":23400000,"committed":"2026-03-01T10:15:30Z","roots":["","../more\\nreports"],"options":["--exclude drafts"],"new":0,"changed":2,\
            "gone":1,"types":{"markdown":1200,"pdf":4},"languages":{"en":1204},\
            "date_first":"1999-01","date_last":"2026-02-28","skipped":[\
            {"source":"logo.txt","reason":"is not text","detail":""},\
            {"source":"a\\nb.pdf","reason":"could not be read by its parser","detail":"no trailer"}],\
            "incomplete":[]}
            """);
  }

  @Test
  void sumsUpARunInOneLine() {
    assertThat(new IndexingSummary(12, 0, 0, 1, 3, 2, 0, 98, 4000, Duration.ofMillis(250)).line())
        .isEqualTo("15 documents (12 added, 1 removed) · 98 passages · skipped 2 · 250.0 ms");
  }

  private static final ClusterReport WHOLE =
      new ClusterReport("own-g2", "green", 3, 4, 1, 0, List.of(), List.of(), List.of("own-g3"));

  @Test
  void saysHowAnIndexStandsOnItsCluster() throws IOException {
    assertThat(onCluster(WHOLE))
        .isEqualTo(
            """
            generation own-g2
            shards     4, 1 further copy of each, on 3 nodes
            health     green
            made       own-g3, which takes its place when it is whole
            """);
    assertThat(
            onCluster(
                new ClusterReport(
                    "own-g2", "yellow", 1, 4, 2, 8, List.of(), List.of("own-g1"), List.of())))
        .isEqualTo(
            """
            generation own-g2
            shards     4, 2 further copies of each, on 1 node
            health     yellow: copies that are missing: 8
            unfinished own-g1, of a rebuild that was broken off; graf check --repair clears it away
            """);
    assertThat(
            onCluster(
                new ClusterReport(
                    "own-g2",
                    "red",
                    2,
                    3,
                    0,
                    0,
                    List.of("shard 1 of own-g2"),
                    List.of(),
                    List.of())))
        .isEqualTo(
            """
            generation own-g2
            shards     3, no copies, on 2 nodes
            health     red: nothing is there of shard 1 of own-g2
            """);
  }

  private static String onCluster(ClusterReport cluster) throws IOException {
    var out = new StringBuilder();
    new StatusRenderer(out, Decoration.NONE, ZoneOffset.UTC).renderCluster(cluster);
    return out.toString();
  }

  @Test
  void writesHowItStandsOnItsClusterAsJson() throws IOException {
    var out = new StringWriter();
    new StatusJson(out).render(REPORT, WHOLE);

    assertThat(out.toString())
        .endsWith(
            ",\"cluster\":{\"generation\":\"own-g2\",\"health\":\"green\",\"nodes\":3,\"shards\":4,"
                + "\"copies\":1,\"missing_copies\":0,\"away\":[],\"unfinished\":[],"
                + "\"in_the_making\":[\"own-g3\"]}}\n");
  }
}
