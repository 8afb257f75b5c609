package graf.bench;

import graf.bench.IndexingRows.Bounds;
import graf.bench.Report.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures the budgets of graf, each next to its yardstick, by turns and several times.
///
/// Started by `scripts/bench`, which says how.
final class Bench {
  private static final int TREE_FILES = 41_790;
  private static final int PAGES = 14_245;
  private static final int QUERIES = 200;
  private static final String QUERY = "drone rules";
  private static final String TOOK = "\"took_ms\":";

  private final Path project = Path.of("").toAbsolutePath();
  private final String graf = project.resolve("target/graf/bin/graf").toString();
  private final Path work;
  private final Programs programs;
  private final Corpus corpus;
  private final IndexingRows indexing;
  private final int runs;
  private final Report report = new Report(System.out);

  private Bench(Path work, Path folder, int runs) {
    this.work = work;
    this.runs = runs;
    programs = new Programs(work, graf);
    corpus = new Corpus(work, folder);
    indexing = new IndexingRows(programs, corpus, runs, report);
  }

  /// Measures what is asked for.
  ///
  /// @param arguments work folder, corpus or size of one to generate, runs, rows
  public static void main(String[] arguments) throws Exception {
    var work = Files.createDirectories(Path.of(arguments[0])).toRealPath();
    var corpus = Path.of(arguments[1]).toAbsolutePath();
    if (!Files.isDirectory(corpus)) {
      corpus = work.resolve("corpus-" + arguments[1]);
      if (!Files.isDirectory(corpus)) {
        GeneratedCorpus.write(corpus, bytes(arguments[1]));
      }
    }
    System.out.println(Machine.description());
    System.out.println("corpus: " + new Corpus(work, corpus).size() + "\n");
    var bench = new Bench(work, corpus, Integer.parseInt(arguments[2]));
    for (String row : arguments[3].split(",", -1)) {
      switch (row) {
        case "cold" -> bench.cold();
        case "resident" -> bench.resident();
        case "scan" -> bench.scan();
        case "index" -> bench.indexing.add(Bounds.TEXT);
        case "recoll" -> bench.indexing.addRecoll();
        case "markdown" -> bench.markdown();
        case "floor" -> bench.indexing.addFloor();
        case "warm" -> bench.warm();
        case "refresh" -> bench.refresh();
        default -> throw new IllegalArgumentException("no such row: " + row);
      }
    }
    bench.report.end();
  }

  private static long bytes(String size) {
    var unit = size.replaceAll("\\d", "").toUpperCase(Locale.ROOT);
    long number = Long.parseLong(size.replaceAll("\\D", ""));
    return switch (unit) {
      case "KB" -> number * 1_000;
      case "MB" -> number * 1_000_000;
      case "GB" -> number * 1_000_000_000;
      default -> throw new IllegalArgumentException("neither a folder nor a size: " + size);
    };
  }

  private void cold() throws Exception {
    var index = work.resolve("small");
    Corpus.delete(index);
    programs.run(graf, "index", "--index", index.toString(), project.resolve("seeds").toString());
    var query = List.of(graf, "query", "--index", index.toString(), QUERY);
    var bare = List.of(Programs.java(), "-cp", Programs.classPath(), BareJvm.class.getName());
    programs.run(query);
    var wall = new Pairs();
    var cpu = new Pairs();
    var version = new Pairs();
    for (int i = 0; i < 10 * runs; i++) {
      var ours = programs.run(query);
      var theirs = programs.run(bare);
      wall.add(1000 * ours.wallSeconds(), 1000 * theirs.wallSeconds());
      cpu.add(1000 * ours.cpuSeconds(), 1000 * theirs.cpuSeconds());
      version.add(
          1000 * programs.run(graf, "--version").wallSeconds(), 1000 * theirs.wallSeconds());
    }
    wall.addTo(report, new Row("cold query, small index, wall", "bare JVM", " ms", "4.5x", "3x"));
    cpu.addTo(report, new Row("cold query, small index, CPU", "bare JVM", " ms", "-", "-"));
    version.addTo(report, new Row("graf --version, wall", "bare JVM", " ms", "1.6x", "1.3x"));
  }

  /// The yardstick is recoll where it is installed, and a bare JVM beside it.
  private void resident() throws Exception {
    var seeds = project.resolve("seeds");
    var index = work.resolve("small");
    Corpus.delete(index);
    programs.run(graf, "index", "--index", index.toString(), seeds.toString());
    var query = List.of(graf, "query", "--index", index.toString(), QUERY);
    compareResident(
        query,
        "bare JVM",
        List.of(Programs.java(), "-cp", Programs.classPath(), BareJvm.class.getName()));
    if (!Programs.isInstalled("recollq")) {
      report.leftOut("query through the resident process, wall", "recoll is not installed");
      return;
    }
    var recoll = Files.createDirectories(work.resolve("recoll")).toString();
    Files.writeString(work.resolve("recoll/recoll.conf"), "topdirs = " + seeds + "\n");
    programs.run("recollindex", "-c", recoll);
    compareResident(query, "recollq", List.of("recollq", "-c", recoll, "-n", "10", "-A", QUERY));
  }

  private void compareResident(List<String> query, String yardstick, List<String> other)
      throws Exception {
    var wall = new Pairs();
    var cpu = new Pairs();
    try (var server = new RunningServer(graf, work.resolve("run"))) {
      for (int i = 0; i < 20; i++) {
        Run.of(work, server.environment(), query);
      }
      for (int i = 0; i < 10 * runs; i++) {
        var ours = Run.of(work, server.environment(), query);
        var theirs = programs.run(other);
        wall.add(1000 * ours.wallSeconds(), 1000 * theirs.wallSeconds());
        cpu.add(1000 * ours.cpuSeconds(), 1000 * theirs.cpuSeconds());
      }
    }
    var work = "query through the resident process, ";
    boolean bound = yardstick.equals("recollq");
    wall.addTo(
        report,
        new Row(work + "wall", yardstick, " ms", bound ? "0.5x" : "-", bound ? "0.3x" : "-"));
    cpu.addTo(report, new Row(work + "CPU of the client", yardstick, " ms", "-", "-"));
  }

  private void scan() throws Exception {
    var work = "cold query over the whole corpus, whole process";
    if (!Programs.isInstalled("rg")) {
      report.leftOut(work, "ripgrep is not installed");
      return;
    }
    var query = List.of(graf, "query", "--index", indexing.index().toString(), "people");
    var rg = List.of("rg", "--count", "--ignore-case", "people", corpus.folder().toString());
    inPairs(
        new Row(work, "ripgrep over the files", " ms", "-", "-"),
        2 * runs,
        () -> 1000 * programs.run(query).wallSeconds(),
        () -> 1000 * programs.run(rg).wallSeconds());
  }

  private void markdown() throws Exception {
    var pages = work.resolve("pages");
    if (!Files.isDirectory(pages)) {
      GeneratedMarkdown.write(pages, PAGES);
    }
    new IndexingRows(programs, new Corpus(work, pages), runs, report).add(Bounds.MARKDOWN);
  }

  private void warm() throws Exception {
    if (!Files.exists(corpus.database())) {
      indexing.add(Bounds.TEXT);
    }
    var queries = work.resolve("queries");
    Files.write(queries, SampledQueries.of(indexing.passages(), QUERIES));
    for (String which : List.of("some", "all")) {
      var out =
          programs
              .run(
                  Programs.java(),
                  "-XX:+UseParallelGC",
                  "-Xmx400m",
                  "--enable-native-access=ALL-UNNAMED",
                  "-Djava.util.logging.config.file=/dev/null",
                  "-cp",
                  Programs.classPath(),
                  WarmQueries.class.getName(),
                  corpus.made("index").toString(),
                  corpus.database().toString(),
                  queries.toString(),
                  which)
              .out();
      for (int percent : new int[] {50, 99}) {
        var pair = new Pairs();
        pair.add(percentile(out, 0, percent), percentile(out, 1, percent));
        pair.addTo(
            report,
            new Row(
                "warm query, " + which + " of the words, top 10 with highlights, CPU p" + percent,
                "FTS5 with bm25 and highlight",
                " ms",
                percent == 50 ? "1x" : "0.1x",
                percent == 50 ? "0.5x" : "0.05x"));
      }
    }
  }

  private static double percentile(String out, int column, int percent) {
    var sorted =
        out.lines()
            .mapToLong(line -> Long.parseLong(line.split(" ", -1)[column]))
            .sorted()
            .toArray();
    return sorted[Math.min(sorted.length * percent / 100, sorted.length - 1)] / 1000.0;
  }

  private void refresh() throws Exception {
    var tree = work.resolve("tree");
    if (!Files.isDirectory(tree)) {
      GeneratedCorpus.writeMany(tree, TREE_FILES);
    }
    var index = work.resolve("tree-index").toString();
    var again = List.of(graf, "index", "--quiet", "--index", index, tree.toString());
    programs.run(again);
    var find = List.of("find", tree.toString(), "-printf", "%T@ %s %p\n");
    inPairs(
        new Row("second run, nothing changed, " + TREE_FILES + " files", "find", " s", "4x", "3x"),
        2 * runs,
        () -> programs.run(again).wallSeconds(),
        () -> programs.run(find).wallSeconds());
    freshness(List.of(graf, "query", "--json", "--index", index, "people"));
  }

  /// What it costs to look at the sources of ten hits and at all folders.
  private void freshness(List<String> query) throws Exception {
    var stale = new ArrayList<>(query);
    stale.add("--stale");
    try (var server = new RunningServer(graf, work.resolve("run"))) {
      inPairs(
          new Row("warm query over these, as it says", "the same with --stale", " ms", "-", "-"),
          10 * runs,
          () -> toldMillis(Run.of(work, server.environment(), query).out()),
          () -> toldMillis(Run.of(work, server.environment(), stale).out()));
    }
  }

  private static double toldMillis(String json) {
    int start = json.lastIndexOf(TOOK) + TOOK.length();
    return Double.parseDouble(json.substring(start, json.indexOf('}', start)));
  }

  /// Something that can be measured again and again.
  private interface Measurement {
    double take() throws Exception;
  }

  private void inPairs(Row row, int times, Measurement graf, Measurement yardstick)
      throws Exception {
    graf.take();
    yardstick.take();
    var pairs = new Pairs();
    for (int i = 0; i < times; i++) {
      pairs.add(graf.take(), yardstick.take());
    }
    pairs.addTo(report, row);
  }
}
