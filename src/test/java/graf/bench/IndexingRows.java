package graf.bench;

import graf.bench.Report.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What it takes to index a corpus, beside SQLite's FTS5, which is given graf's passages, and
/// beside Recoll where it is installed.
final class IndexingRows {
  private final Programs programs;
  private final Corpus corpus;
  private final int runs;
  private final Report report;

  IndexingRows(Programs programs, Corpus corpus, int runs, Report report) {
    this.programs = programs;
    this.corpus = corpus;
    this.runs = runs;
    this.report = report;
  }

  /// What DESIGN asks of a kind of document, as a share of the yardstick's.
  ///
  /// @param kind what stands before the row's name
  record Bounds(String kind, Bound cpu, Bound wall, Bound size) {
    static final Bounds TEXT =
        new Bounds("", new Bound("3x", "2x"), new Bound("1.6x", "1x"), new Bound("0.6x", "0.45x"));
    static final Bounds MARKDOWN =
        new Bounds(
            "Markdown, ",
            new Bound("4x", "2.5x"),
            new Bound("2x", "1.2x"),
            new Bound("0.40x", "0.35x"));
  }

  /// What must be, and what is aimed at.
  record Bound(String must, String goal) {}

  /// Adds time, size and memory.
  void add(Bounds bounds) throws Exception {
    var passages = passages();
    var cpu = new Pairs();
    var wall = new Pairs();
    var sizes = new Pairs();
    var peaks = new ArrayList<Double>();
    for (int i = 0; i < runs; i++) {
      Corpus.delete(corpus.made("index"));
      var ours = programs.index(corpus.folder(), corpus.made("index"));
      Corpus.delete(corpus.database());
      var theirs = programs.run(onPassages(SqliteIndex.class, passages, corpus.database()));
      cpu.add(ours.cpuSeconds(), theirs.cpuSeconds());
      wall.add(ours.wallSeconds(), theirs.wallSeconds());
      sizes.add(Corpus.megabytes(corpus.made("index")), Corpus.megabytes(corpus.database()));
      peaks.add(ours.peakMegabytes());
    }
    cpu.addTo(report, row(bounds.kind() + "indexing, CPU", " s", bounds.cpu()));
    wall.addTo(report, row(bounds.kind() + "indexing, wall", " s", bounds.wall()));
    sizes.addTo(report, row(bounds.kind() + "index size", " MB", bounds.size()));
    report.add(
        new Row(bounds.kind() + "indexing, peak memory", "", " MB", "450 MB", "400 MB"), peaks);
  }

  private static Row row(String work, String unit, Bound bound) {
    return new Row(work, "FTS5 (porter)", unit, bound.must(), bound.goal());
  }

  /// Adds Recoll's time and size.
  void addRecoll() throws Exception {
    var work = "indexing, CPU";
    if (!Programs.isInstalled("recollindex")) {
      report.leftOut(work, "recoll is not installed");
      return;
    }
    var cpu = new Pairs();
    var wall = new Pairs();
    var sizes = new Pairs();
    for (int i = 0; i < runs; i++) {
      Corpus.delete(corpus.made("index"));
      var ours = programs.index(corpus.folder(), corpus.made("index"));
      Corpus.delete(corpus.made("recoll"));
      var folder = Files.createDirectory(corpus.made("recoll"));
      Files.writeString(folder.resolve("recoll.conf"), "topdirs = " + corpus.folder() + "\n");
      var theirs = programs.run("recollindex", "-c", folder.toString());
      cpu.add(ours.cpuSeconds(), theirs.cpuSeconds());
      wall.add(ours.wallSeconds(), theirs.wallSeconds());
      sizes.add(Corpus.megabytes(corpus.made("index")), Corpus.megabytes(folder));
    }
    cpu.addTo(report, new Row(work, "recollindex", " s", "-", "-"));
    wall.addTo(report, new Row("indexing, wall", "recollindex", " s", "-", "-"));
    sizes.addTo(report, new Row("index size", "recollindex", " MB", "-", "-"));
  }

  /// Adds what no schema with words as written and stems could save.
  void addFloor() throws Exception {
    var passages = passages();
    var cpu = new Pairs();
    for (int i = 0; i < runs; i++) {
      var plain = corpus.made("lucene");
      Corpus.delete(plain);
      var floor = programs.run(onPassages(LuceneIndex.class, passages, plain));
      Corpus.delete(corpus.database());
      var theirs = programs.run(onPassages(SqliteIndex.class, passages, corpus.database()));
      cpu.add(floor.cpuSeconds(), theirs.cpuSeconds());
    }
    var work = "indexing by Lucene alone, words and stems, CPU";
    cpu.addTo(report, new Row(work, "FTS5 (porter)", " s", "-", "-"));
  }

  /// Returns the file of the corpus's passages, one a line.
  Path passages() throws IOException, InterruptedException {
    var passages = corpus.made("passages");
    if (!Files.exists(passages)) {
      var export = List.of(programs.graf(), "export", "--index", index().toString());
      ExportedPassages.write(export, passages);
    }
    return passages;
  }

  /// Returns the corpus's index, made where it is missing.
  Path index() throws IOException, InterruptedException {
    var index = corpus.made("index");
    if (!Files.isDirectory(index)) {
      programs.index(corpus.folder(), index);
    }
    return index;
  }

  private static List<String> onPassages(Class<?> program, Path passages, Path to) {
    return List.of(
        Programs.java(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        Programs.classPath(),
        program.getName(),
        passages.toString(),
        to.toString());
  }
}
