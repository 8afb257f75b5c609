package graf.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graf.cli.Shell;
import graf.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Breaks a cluster while an index on it is written, and counts what it holds afterwards.
final class Faults {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_RUNS = 4;

  /// What the system gives for the exit code of a process that was killed.
  private static final int KILLED = 137;

  /// So many that a paper of them takes a while to write, and few papers to read again.
  private static final int PARTS = 18;

  private final TestCluster cluster;
  private final Path folder;
  private final String name;
  private final int papers;
  private final int parts;

  /// The processes of the parts, while there are several.
  private volatile List<GrafProcess> writers = List.of();

  /// The papers as they are in the folder, by id.
  private final Map<String, String> written = new TreeMap<>();

  /// @param folder an empty one
  /// @param papers how many are written each time
  /// @param parts how many processes write them; one is this one
  Faults(TestCluster cluster, Path folder, String name, int papers, int parts) {
    this.cluster = cluster;
    this.folder = folder;
    this.name = name;
    this.papers = papers;
    this.parts = parts;
  }

  /// What happens to the cluster, or to those that write to it.
  interface Fault {
    void happen(TestCluster cluster, Faults faults) throws IOException, InterruptedException;
  }

  /// Kills the process of a part that is being written.
  void killPart() throws InterruptedException {
    for (var writer : writers) {
      if (writer.isRunning()) {
        writer.kill();
        return;
      }
    }
  }

  /// What came of it.
  ///
  /// @param before papers that were committed before the fault
  /// @param runs of `graf index` until one ended well; what the first of several said
  record Counts(int before, int after, int runs, String said, int lost, int doubled, int half) {}

  /// Indexes some papers, has others indexed while `fault` happens, and looks what is there.
  Counts during(Fault fault) throws Exception {
    write(papers, 1);
    expect(index(), 0);
    var committed = new TreeMap<>(written);
    int found = held().compare(committed).sum();
    if (found != 0) {
      throw new AssertionError(found + " papers are wrong before anything happened");
    }
    // Half of the old ones change, and as many again are new.
    write(papers / 2, 2);
    for (int i = papers; i < 3 * papers; i++) {
      write(i, 1, 0);
    }
    long writtenBefore = writes();
    var running = CompletableFuture.supplyAsync(this::index);
    awaitWrites(writtenBefore + papers / 2, running);
    fault.happen(cluster, this);
    var outcome = running.get();
    var said = outcome.err().strip();
    int runs = 1;
    cluster.mend();
    while (outcome.exitCode() != 0) {
      if (outcome.exitCode() != KILLED) {
        expectOneLine(outcome);
      }
      var kept = held();
      kept.compare(committed).orMoreRecent(written).expectNothing();
      if (runs++ == MOST_RUNS) {
        throw new AssertionError("after " + MOST_RUNS + " runs: " + outcome.seen());
      }
      outcome = index();
    }
    var end = held().compare(written);
    expect(shell().graf("check"), 0);
    return new Counts(
        committed.size(), written.size(), runs, said, end.lost, end.doubled, end.half);
  }

  private Shell shell() {
    return new Shell(folder).with("GRAF_INDEX", cluster.url(name) + "?shards=3");
  }

  private Outcome index() {
    return parts == 1 ? shell().graf("index papers --wait 120 --commit-every 2") : indexInParts();
  }

  /// Returns what came of one that did not end well, else of the last.
  private Outcome indexInParts() {
    try {
      var started = new ArrayList<GrafProcess>();
      for (int part = 1; part <= parts; part++) {
        started.add(
            GrafProcess.start(
                folder,
                cluster.url(name) + "?shards=3",
                ("index -q papers --wait 120 --commit-every 2 --part " + part + "/" + parts)
                    .split(" ", -1)));
      }
      writers = started;
      var told = new Outcome("", "", 0);
      for (var writer : started) {
        var outcome = writer.outcome();
        told = outcome.exitCode() == 0 ? told : outcome;
      }
      return told;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void expect(Outcome outcome, int exitCode) {
    if (outcome.exitCode() != exitCode) {
      throw new AssertionError(outcome.seen());
    }
  }

  private static void expectOneLine(Outcome outcome) {
    long errors = outcome.err().lines().filter(line -> line.startsWith("graf: ")).count();
    if (outcome.exitCode() != 2 || errors != 1 || outcome.err().contains("bug")) {
      throw new AssertionError("not one clear line: " + outcome.seen());
    }
  }

  private void write(int count, int version) throws IOException {
    for (int i = 0; i < count; i++) {
      write(i, version, version);
    }
  }

  private void write(int number, int version, int day) throws IOException {
    var text = new StringBuilder("Paper " + number + " in version " + version + "\n");
    var words = new Random(number * 31L + version);
    for (int i = 0; i < PARTS; i++) {
      text.append("\nPart ").append(i).append(" of ").append(number).append(' ').append(version);
      for (int word = 0; word < 60; word++) {
        text.append(' ').append(Integer.toString(words.nextInt(100_000), Character.MAX_RADIX));
      }
      text.append(".\n");
    }
    var id = "papers/" + number % 10 + "/" + number + ".txt";
    var file = folder.resolve(id);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "Day " + day + ".\n");
    written.put(id, "Paper " + number + " in version " + version);
  }

  private long writes() throws IOException, InterruptedException {
    return cluster
        .get("/" + name + "/_stats/indexing?ignore_unavailable=true")
        .path("_all")
        .path("primaries")
        .path("indexing")
        .path("index_total")
        .asLong();
  }

  private void awaitWrites(long count, CompletableFuture<Outcome> running) throws Exception {
    while (!running.isDone() && writes() < count) {
      Thread.sleep(20);
    }
    if (running.isDone()) {
      throw new AssertionError("it ended before anything could happen: " + running.get().seen());
    }
  }

  /// What the index holds of each paper.
  private static final class Held {
    private final Map<String, List<JsonNode>> papers = new TreeMap<>();

    Comparison compare(Map<String, String> expected) {
      var comparison = new Comparison(this);
      expected.forEach((id, title) -> {
        var documents = papers.getOrDefault(id, new ArrayList<>());
        if (documents.isEmpty()) {
          comparison.missing.add(id);
        } else if (!title.equals(documents.getFirst().path("title").asText())) {
          comparison.missing.add(id);
        }
        comparison.doubled += Math.max(0, documents.size() - 1);
        comparison.half += documents.isEmpty() || isWhole(documents.getFirst()) ? 0 : 1;
      });
      comparison.lost = comparison.missing.size();
      return comparison;
    }

    private static boolean isWhole(JsonNode document) {
      var title = document.path("title").asText().split(" ", -1);
      var text = new StringBuilder();
      document.path("passages").forEach(passage -> text.append(passage.path("text").asText()));
      for (int i = 0; i < PARTS; i++) {
        var part = "Part " + i + " of " + title[1] + " " + title[4] + " ";
        int first = text.indexOf(part);
        if (first < 0 || text.indexOf(part, first + 1) >= 0) {
          return false;
        }
      }
      return true;
    }
  }

  /// How what is held differs from what is expected.
  private static final class Comparison {
    private final Held held;
    private final List<String> missing = new ArrayList<>();
    private int lost;
    private int doubled;
    private int half;

    Comparison(Held held) {
      this.held = held;
    }

    int sum() {
      return lost + doubled + half;
    }

    /// Takes a paper for kept where it is held as it was written since.
    Comparison orMoreRecent(Map<String, String> written) {
      missing.removeIf(id -> {
        var documents = held.papers.getOrDefault(id, new ArrayList<>());
        return !documents.isEmpty()
            && documents.getFirst().path("title").asText().equals(written.get(id));
      });
      lost = missing.size();
      return this;
    }

    void expectNothing() {
      if (sum() > 0) {
        throw new AssertionError(lost + " lost, " + doubled + " doubled, " + half + " half");
      }
    }
  }

  private Held held() throws IOException {
    var exported = shell().graf("export");
    expect(exported, 0);
    var held = new Held();
    for (String line : exported.out().lines().toList()) {
      var document = JSON.readTree(line);
      held.papers
          .computeIfAbsent(document.path("id").asText(), _ -> new ArrayList<>())
          .add(document);
    }
    return held;
  }
}
