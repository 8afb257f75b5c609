package graf.index.lucene;

import graf.index.CheckReport;
import graf.index.SourceState;
import graf.index.lucene.folder.Damage;
import graf.index.lucene.folder.IndexFolder;
import graf.index.plan.IndexSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/// Reads every byte of an index: first as Lucene sees it, then as graf does.
final class IndexCheck {
  private final IndexFolder folder;
  private final Path generation;
  private final List<String> findings = new ArrayList<>();

  IndexCheck(IndexFolder folder) throws IOException {
    this.folder = folder;
    generation = folder.generationPath(folder.generation());
  }

  CheckReport run() throws IOException {
    for (String name : folder.alteredForOthers()) {
      findings.add(name + " is not what graf wrote");
    }
    try (Directory directory = new NIOFSDirectory(generation)) {
      var status = lucene(directory);
      if (status == null) {
        return CheckReport.unreadable(findings.getFirst());
      }
      if (!status.clean) {
        nameBroken(directory, status);
        return new CheckReport(
            0, 0, 0, findings, standingIn(broken(status), directory), !status.missingSegments);
      }
      return graf(directory);
    }
  }

  private CheckIndex.@Nullable Status lucene(Directory directory) {
    try (var check = new CheckIndex(directory)) {
      check.setInfoStream(
          new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
      check.setThreadCount(1);
      return check.checkIndex();
    } catch (IOException | RuntimeException e) {
      findings.add("its list of files cannot be read (" + e.getMessage() + ")");
      return null;
    }
  }

  private void nameBroken(Directory directory, CheckIndex.Status status) throws IOException {
    var damage = new Damage(folder.path());
    for (String file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        try {
          damage.verify(directory, file);
        } catch (IOException _) {
          findings.add(file + " is not as written");
        }
      }
    }
    if (findings.isEmpty()) {
      findings.add(
          status.missingSegments
              ? "its list of files cannot be read"
              : status.numBadSegments + " of " + status.numSegments + " segments cannot be read");
    }
  }

  private static Set<String> broken(CheckIndex.Status status) {
    var broken = new HashSet<String>();
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      if (segment.error != null || !segment.openReaderPassed) {
        broken.add(segment.name);
      }
    }
    return broken;
  }

  /// Returns the sources whose states stand in `segments`, as far as they can still be read.
  private static List<String> standingIn(Set<String> segments, Directory directory) {
    var sources = new TreeSet<String>();
    try (var reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        if (segments.contains(((SegmentReader) leaf.reader()).getSegmentName())) {
          for (SourceState state : Invariants.states(leaf.reader())) {
            sources.add(state.source());
          }
        }
      }
    } catch (IOException | RuntimeException | AssertionError _) {
      // Half a list would promise that the rest is safe.
      return List.of();
    }
    return List.copyOf(sources);
  }

  private CheckReport graf(Directory directory) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      var invariants = new Invariants();
      invariants.read(reader);
      findings.addAll(invariants.findings());
      return new CheckReport(
          invariants.documents(),
          invariants.passages(),
          invariants.skipped(),
          findings,
          invariants.unsure(),
          true);
    }
  }

  /// Drops broken segments, then every source that is no longer whole.
  void repair() throws IOException {
    try (Directory directory = new NIOFSDirectory(generation)) {
      try (var check = new CheckIndex(directory)) {
        check.setThreadCount(1);
        var status = check.checkIndex();
        if (!status.clean && !status.missingSegments) {
          check.exorciseIndex(status);
        }
      }
      var invariants = new Invariants();
      try (var reader = DirectoryReader.open(directory)) {
        invariants.read(reader);
      }
      var config = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.APPEND);
      try (var writer = new IndexWriter(directory, config)) {
        for (String source : invariants.unsure()) {
          writer.deleteDocuments(new Term(IndexSchema.SOURCE, source));
        }
      }
    }
    folder.repairForOthers();
  }
}
