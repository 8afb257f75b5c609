package graf.bench;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Measures an index on a cluster of three real nodes: what a passage takes to be indexed, thirty
/// kinds of query, and both again while a node is killed.
///
/// Started by `scripts/bench --cluster`, which says how.
final class ClusterBench {
  private static final int NODES = 3;
  private static final String NAME = "bench";

  /// What a passage of the generated English takes.
  private static final int BYTES = 266;

  private static final int ROUNDS = 20;

  /// Kinds of query, each the arguments of `graf query`; A, B and C are words that stand together,
  /// W is a common word.
  private static final List<String> KINDS =
      """
      A
      W
      A B
      A B C
      W A
      "A B"
      "W A"
      A -B
      A OR B
      (A OR B) C
      A*
      A~1
      "A B"~5
      title:A
      path:00* A
      type:text A
      A B C W the of and
      -n 50|A B
      -n 100|W
      --offset 100|W
      -C 1|A B
      -l|A B
      -c|A B
      -c|W
      --facets type,year,path|A
      --facets path|W
      --sort path|A
      --sort date|W
      --json|A B
      --per-document 1|A B
      """
          .lines()
          .toList();

  private static final String[] COMMON = {"people", "water", "because", "way", "know", "year"};

  private final Programs programs;
  private final Path work;
  private final int passages;
  private final String heap;

  private ClusterBench(Path work, int passages, String heap) {
    this.work = work;
    this.passages = passages;
    this.heap = heap;
    programs = new Programs(work, Path.of("target/graf/bin/graf").toAbsolutePath().toString());
  }

  /// Measures.
  ///
  /// @param arguments work folder, passages, heap of a node as the JVM takes it
  public static void main(String[] arguments) throws Exception {
    var work = Files.createDirectories(Path.of(arguments[0])).toRealPath();
    new ClusterBench(work, Integer.parseInt(arguments[1]), arguments[2]).measure();
  }

  private Path corpus(String name, long bytes) throws IOException {
    var folder = work.resolve(name + "-" + passages);
    if (!Files.isDirectory(folder)) {
      GeneratedCorpus.write(folder, bytes);
    }
    return folder;
  }

  private void measure() throws Exception {
    System.out.println(Machine.description());
    System.out.println(NODES + " nodes of " + heap + " of heap each, 3 shards, one copy of each");
    var corpus = corpus("cluster", (long) passages * BYTES);
    var more = corpus("cluster-more", (long) passages * BYTES / 20);
    var port = System.getenv().getOrDefault("GRAF_OPENSEARCH_PORT", "9200");
    try (var cluster =
        new RunningCluster(Path.of("").toAbsolutePath(), NODES, Integer.parseInt(port), heap)) {
      cluster.send("DELETE", "/" + NAME + "-*,graf-*");
      var url = cluster.url(NAME);
      index(cluster, url, corpus);
      long held = count(url);
      System.out.println(
          cluster.send("GET", "/_cat/indices?v&h=index,pri,rep,docs.count,store.size"));
      var asked = new Asked(new Shell(work).with("GRAF_INDEX", url), questions(corpus));
      asked.once();
      asked.tell("all nodes", asked.rounds(ROUNDS));

      var indexing =
          CompletableFuture.supplyAsync(() -> {
            try {
              return run("index", "--quiet", "--index", url, more.toString());
            } catch (IOException | InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      var meanwhile = new ArrayList<>(asked.rounds(1));
      cluster.killLast();
      System.out.println("a node is killed while 1/20 as many passages are indexed");
      meanwhile.addAll(asked.rounds(ROUNDS / 4));
      asked.tell("a node killed", meanwhile);
      var added = indexing.join();
      System.out.printf("indexing meanwhile ended well after %.1f s%n", added.wallSeconds());
      System.out.printf(
          "passages: %d before, %d after; the same run again: %s%n",
          held, count(url), run("index", "--index", url, more.toString()).out().strip());
    }
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return programs.run(
        Stream.concat(Stream.of(programs.graf()), Arrays.stream(arguments)).toList());
  }

  private void index(RunningCluster cluster, String url, Path corpus)
      throws IOException, InterruptedException {
    var others = new OtherWork();
    double before = cluster.cpuSeconds();
    var run = run("index", "--quiet", "--index", url + "?shards=3&replicas=1", corpus.toString());
    double nodes = cluster.cpuSeconds() - before;
    long held = count(url);
    System.out.printf(
        "indexed %d passages in %.1f s: %.0f a second; CPU: graf %.1f s, %.3f ms a passage; nodes"
            + " %.1f s, %.3f ms a passage; graf's peak %.0f MB; other work, nodes included, took"
            + " %.0f %% of the machine%n",
        held,
        run.wallSeconds(),
        held / run.wallSeconds(),
        run.cpuSeconds(),
        1000 * run.cpuSeconds() / held,
        nodes,
        1000 * nodes / held,
        run.peakMegabytes(),
        100 * others.share());
  }

  private long count(String url) throws IOException, InterruptedException {
    var told = run("status", "--json", "--index", url).out();
    var digits = told.replaceFirst("(?s).*\"passages\":(\\d+).*", "$1");
    return Long.parseLong(digits);
  }

  private static List<List<String>> questions(Path corpus) throws IOException {
    var questions = new ArrayList<List<String>>();
    List<Path> files;
    try (var all = Files.walk(corpus)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (int round = 0; round < ROUNDS; round++) {
      var text = Files.readString(files.get(round * files.size() / ROUNDS));
      var words = text.lines().skip(2).findFirst().orElse(text).toLowerCase(Locale.ROOT);
      var chosen =
          Arrays.stream(words.split("[^a-z]+", -1)).filter(w -> w.length() > 3).limit(3).toList();
      for (String kind : KINDS) {
        questions.add(question(kind, chosen, COMMON[round % COMMON.length]));
      }
    }
    return questions;
  }

  private static List<String> question(String kind, List<String> words, String common) {
    int bar = kind.indexOf('|');
    var arguments = new ArrayList<>(List.of("query", "--stale"));
    if (bar > 0) {
      arguments.addAll(List.of(kind.substring(0, bar).split(" ", -1)));
    }
    var text = kind.substring(bar + 1).replaceAll("\\bW\\b", common);
    for (int i = 0; i < 3; i++) {
      text =
          text.replaceAll(
              "\\b" + (char) ('A' + i) + "\\b",
              words.isEmpty() ? common : words.get(i % words.size()));
    }
    arguments.add("--");
    arguments.add(text);
    return arguments;
  }

  /// Questions put to graf in a process that is warm, as a server or an editor has them.
  private record Asked(Shell shell, List<List<String>> questions) {
    /// What a question took.
    ///
    /// @param failed whether its exit code was neither that of hits nor that of none
    private record Took(int kind, double millis, boolean failed) {}

    /// Asks each kind a few times unmeasured, so that compilers have seen them.
    void once() {
      rounds(2);
    }

    List<Took> rounds(int rounds) {
      var took = new ArrayList<Took>();
      for (int i = 0; i < rounds * KINDS.size(); i++) {
        took.add(ask(i));
      }
      return took;
    }

    private Took ask(int number) {
      long since = System.nanoTime();
      var outcome = shell.run(questions.get(number).toArray(String[]::new));
      return new Took(
          number % KINDS.size(), (System.nanoTime() - since) / 1e6, outcome.exitCode() > 1);
    }

    void tell(String when, List<Took> took) {
      System.out.printf(
          "%-34s %8s %8s %8s %7s%n", when + ", wall in ms", "p50", "p99", "most", "failed");
      for (int kind = 0; kind < KINDS.size(); kind++) {
        int which = kind;
        tellOf(
            KINDS.get(kind).replace('|', ' '), took.stream().filter(t -> t.kind == which).toList());
      }
      tellOf("all", took);
    }

    private static void tellOf(String what, List<Took> took) {
      var sorted = took.stream().mapToDouble(Took::millis).sorted().toArray();
      System.out.printf(
          "%-34s %8.0f %8.0f %8.0f %7d%n",
          what,
          sorted[sorted.length / 2],
          sorted[Math.min(sorted.length * 99 / 100, sorted.length - 1)],
          sorted[sorted.length - 1],
          took.stream().filter(Took::failed).count());
    }
  }
}
