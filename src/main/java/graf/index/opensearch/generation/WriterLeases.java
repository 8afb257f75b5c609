package graf.index.opensearch.generation;

import graf.index.OtherPartsException;
import graf.index.Part;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// The right of a process to write a part of a generation, or all of its parts.
public final class WriterLeases implements Closeable {
  private final Generation generation;
  private final Holder holder;
  private final WriterNote note;
  private final List<WriterLease> leases;

  private WriterLeases(
      Generation generation, Holder holder, WriterNote note, List<WriterLease> leases) {
    this.generation = generation;
    this.holder = holder;
    this.note = note;
    this.leases = leases;
  }

  /// Waits for others that write the same, and then has the table of commits name this process.
  ///
  /// @throws OtherPartsException where `part` is one of another number of parts
  public static WriterLeases acquire(
      Generation generation, Part part, Duration wait, LongConsumer waiting) throws IOException {
    int of = new Commits(generation).table().of();
    if (of > 0 && !part.isWhole() && part.of() != of) {
      throw new OtherPartsException(generation.cluster().url(), of);
    }
    var holder = Holder.of(part, part.isWhole() ? Math.max(1, of) : part.of());
    var note = new WriterNote();
    var leases = new ArrayList<WriterLease>();
    try {
      for (int number : holder.parts()) {
        var document = new VersionedDocument(generation, id(number));
        leases.add(WriterLease.acquire(document, note, wait, waiting));
      }
      return new WriterLeases(generation, holder, note, leases);
    } catch (IOException | RuntimeException e) {
      closeAll(leases);
      throw e;
    }
  }

  /// Returns the id of the document that is the lease of a part.
  static String id(int part) {
    return "writer-" + part;
  }

  /// Returns the table of commits, which names this process from now on.
  public CommitTable taken() throws IOException {
    return new Commits(generation)
        .change(table -> {
          if (table.of() > 0 && table.of() != holder.of()) {
            throw new OtherPartsException(generation.cluster().url(), table.of());
          }
          return table.isHeldBy(holder) ? table : table.taken(holder);
        });
  }

  public Generation generation() {
    return generation;
  }

  public Holder holder() {
    return holder;
  }

  public void progress(long read, long toRead) {
    note.progress(read, toRead);
  }

  /// Fails where a lease is no longer held.
  ///
  /// @throws graf.index.LockedIndexException where another writes by now
  public void check() throws IOException {
    for (WriterLease lease : leases) {
      lease.check();
    }
  }

  private static void closeAll(List<WriterLease> leases) throws IOException {
    for (WriterLease lease : leases) {
      lease.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeAll(leases);
  }
}
