package graf.torture;

import graf.torture.Graf.Outcome;
import graf.torture.Graf.Running;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Indexes a folder that changes, and breaks that off: by kills, on a full disk, by interrupts;
/// then writes and reads it from many processes at once. After each, the index must open, be whole,
/// and hold each paper as it was when graf said that it was safe, or later.
final class Torture {
  private static final int ROUND_KILLS = 20;
  private static final int KILLS_A_FAULT = 5;
  private static final int READERS = 4;
  private static final String COMMITTED = "committed, the first ";
  private static final String SIGNAL = heeded();

  private final RandomGenerator random;
  private final Graf graf;
  private final SmallDisk disk;
  private final Graf onSmallDisk;
  private final ChangingFolder folder;
  private final Ledger ledger;
  private final Ledger ledgerOfSmallDisk;
  private final AtomicInteger reads = new AtomicInteger();
  private int kills;
  private int afterCommit;
  private int full;
  private int interrupts;
  private int writes;
  private long typicalMillis;

  /// @param work an empty folder
  Torture(Path launcher, Path work, long seed) throws IOException, InterruptedException {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    folder = new ChangingFolder(work.resolve("in"), random);
    ledger = new Ledger(folder);
    ledgerOfSmallDisk = new Ledger(folder);
    graf = new Graf(launcher, work, work.resolve("index-data"));
    disk = SmallDisk.at(work.resolve("small"));
    onSmallDisk = new Graf(launcher, work, disk.folder().resolve("index-data"));
  }

  /// What a shell's background jobs are told to ignore, graf ignores as well.
  private static String heeded() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("SigIgn:")) {
          return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0 ? "INT" : "TERM";
        }
      }
    } catch (IOException _) {
      // Not Linux.
    }
    return "INT";
  }

  public static void main(String[] arguments) throws Exception {
    var launcher = Path.of(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    int kills = Integer.parseInt(arguments[2]);
    var end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[3])));
    System.out.println("seed " + seed);
    var work = Files.createTempDirectory("graf-torture");
    var torture = new Torture(launcher, work, seed);
    torture.run(kills, end, System.out);
    System.out.println("equal to a fresh index, passage for passage");
  }

  /// Goes on until there were `kills` kills, or until `end`; says how far it has come.
  void run(int kills, Instant end, PrintStream told) throws Exception {
    try (disk) {
      for (int i = 0; i < 30; i++) {
        folder.change();
      }
      long start = System.nanoTime();
      indexToTheEnd(onSmallDisk, ledgerOfSmallDisk);
      typicalMillis = (System.nanoTime() - start) / 1_000_000;
      while (this.kills < kills && Instant.now().isBefore(end)) {
        round(Math.min(ROUND_KILLS, kills - this.kills));
        told.println(figures());
      }
      compareWithAFreshIndex(graf);
      compareWithAFreshIndex(onSmallDisk);
    }
  }

  private void round(int most) throws Exception {
    for (int i = 0; i < most; ) {
      i += kill();
    }
    for (int i = 0; i < Math.ceilDiv(most, KILLS_A_FAULT); i++) {
      interrupt();
      fillDisk();
    }
    indexToTheEnd(onSmallDisk, ledgerOfSmallDisk);
    indexToTheEnd(graf, ledger);
    manyAtOnce();
  }

  String figures() {
    return "kills %d (%d after a commit of the same run), full disks %d (%s), interrupts %d (SIG%s), "
            .formatted(kills, afterCommit, full, disk.kind(), interrupts, SIGNAL)
        + "runs of two writers at once %d, reads meanwhile %d, ".formatted(writes, reads.get())
        + "changes %d, papers judged %d, lost 0"
            .formatted(folder.changes(), ledger.judged() + ledgerOfSmallDisk.judged());
  }

  /// Returns how many runs were killed: one may end before.
  private int kill() throws Exception {
    change(1 + random.nextInt(40));
    long begun = folder.changes();
    long start = System.nanoTime();
    var running = graf.start(indexing(graf));
    // A JVM's start takes half the time of a run, and can lose nothing.
    long head = random.nextInt(4) == 0 ? 0 : typicalMillis / 2;
    boolean killed = !endsWithin(running, head + random.nextLong(1, typicalMillis * 3 / 4));
    if (killed) {
      running.process().destroyForcibly();
    } else {
      typicalMillis = (3 * typicalMillis + (System.nanoTime() - start) / 1_000_000) / 4;
    }
    var outcome = running.outcome();
    if (!killed) {
      outcome.expecting(0);
    }
    afterCommit += killed && outcome.err().contains(COMMITTED) ? 1 : 0;
    note(outcome, begun, ledger);
    judge(graf, ledger, "in/");
    kills += killed ? 1 : 0;
    return killed ? 1 : 0;
  }

  /// Waits while the folder changes on.
  private boolean endsWithin(Running running, long millis) throws Exception {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) {
      if (running.process().waitFor(random.nextInt(1, 40), TimeUnit.MILLISECONDS)) {
        return true;
      }
      change(random.nextInt(3) / 2);
    }
    return false;
  }

  private String[] indexing(Graf graf) {
    var arguments = new ArrayList<>(List.of("index", "-v", "--wait", "900", "in"));
    int kind = random.nextInt(8);
    if (kind == 0 && graf.hasIndex()) {
      arguments.add("--rebuild");
    } else if (kind < 6) {
      arguments.addAll(List.of("--commit-every", "0"));
    }
    return arguments.toArray(new String[0]);
  }

  private void interrupt() throws Exception {
    change(1 + random.nextInt(40));
    long begun = folder.changes();
    var running = graf.start(indexing(graf));
    if (!endsWithin(running, random.nextLong(1, typicalMillis))) {
      var pid = Long.toString(running.process().pid());
      new ProcessBuilder("kill", "-" + SIGNAL, pid).start().waitFor();
      interrupts++;
    }
    note(running.outcome().expecting(0, 130, 143), begun, ledger);
    judge(graf, ledger, "in/");
  }

  private void fillDisk() throws Exception {
    change(1 + random.nextInt(40));
    long begun = folder.changes();
    var command = disk.leave(random.nextInt(1, 160), graf.launcher());
    var outcome = onSmallDisk.start(command, indexing(onSmallDisk)).outcome().expecting(0, 2);
    full += outcome.exitCode() == 2 ? 1 : 0;
    note(outcome, begun, ledgerOfSmallDisk);
    judge(onSmallDisk, ledgerOfSmallDisk, graf.folder() + "/in/");
  }

  private void indexToTheEnd(Graf graf, Ledger ledger) throws Exception {
    disk.widen();
    long begun = folder.changes();
    graf.run("index", "in").expecting(0);
    ledger.ended(begun);
  }

  /// Two writers, each with changes of its own, while others read.
  private void manyAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      var writers = new ArrayList<Future<?>>();
      for (int i = 0; i < 2; i++) {
        writers.add(threads.submit(writing()));
      }
      var readers = new ArrayList<Future<?>>();
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(reading(List.copyOf(writers))));
      }
      writers.addAll(readers);
      for (Future<?> one : writers) {
        end(one);
      }
    }
  }

  private static void end(Future<?> work) throws Exception {
    try {
      work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError broken) {
        throw new AssertionError(broken.getMessage(), broken);
      }
      throw e;
    }
  }

  private Callable<Boolean> writing() {
    return () -> {
      change(5);
      long begun = folder.changes();
      graf.run("index", "-v", "--commit-every", "0", "--wait", "900", "in").expecting(0);
      ledger.ended(begun);
      synchronized (this) {
        writes++;
      }
      return true;
    };
  }

  private Callable<Boolean> reading(List<Future<?>> writers) {
    return () -> {
      while (!writers.stream().allMatch(Future::isDone)) {
        var promised = ledger.copy();
        promised.judge(graf.held("in/"));
        ledger.add(promised);
        graf.run("query", "--stale", "-n", "3", "version").expecting(0);
        reads.addAndGet(2);
      }
      return true;
    };
  }

  private void change(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      folder.change();
    }
  }

  /// Takes graf at its word.
  private static void note(Outcome outcome, long begun, Ledger ledger) {
    if (outcome.exitCode() == 0) {
      ledger.ended(begun);
      return;
    }
    var read = new ArrayList<String>();
    for (String line : outcome.err().lines().toList()) {
      if (line.startsWith(COMMITTED)) {
        int safe = Integer.parseInt(line.substring(COMMITTED.length(), line.indexOf(" are safe")));
        ledger.committed(begun, read.subList(0, safe));
      } else if (line.contains("in/") && line.endsWith(" passages")) {
        read.add(line.substring(line.indexOf("in/") + 3, line.lastIndexOf(": ")));
      }
    }
  }

  private void judge(Graf graf, Ledger ledger, String prefix) throws Exception {
    if (graf.hasIndex()) {
      graf.run("check").expecting(0);
      ledger.judge(graf.held(prefix));
    } else {
      ledger.judge(Map.of());
    }
  }

  /// Compares every document, passage and place.
  private void compareWithAFreshIndex(Graf graf) throws Exception {
    graf.run("index", "in").expecting(0);
    var fresh = new Graf(graf.launcher(), graf.folder(), graf.index().resolveSibling("fresh"));
    fresh.run("index", "in").expecting(0);
    if (!fresh.run("export").expecting(0).out().equals(graf.run("export").expecting(0).out())) {
      throw new AssertionError("a fresh index of the same folder is not equal: " + fresh.index());
    }
  }
}
