package graf.refresh;

import static java.util.Objects.requireNonNull;

import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.corpus.collection.UnreadableDocumentException;
import graf.index.DocumentContent;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.passage.Passage;
import graf.passage.PassageSplitter;
import graf.passage.SkipReason;
import graf.passage.SourceDocument;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One source file on its way into an index: its documents are split while they are read, and what
/// came of it is known at the end.
final class SourceReading {
  /// A file that was changed this short before it was read may have been changed again after,
  /// within one tick of its file system's clock and to the same size.
  private static final long RACY_MICROS = 2_000_000;

  private final SourceFile file;
  private final long modified;
  private int documents;
  private long passages;
  private boolean readingFailed;
  private @Nullable SourceState outcome;

  /// To be made before anything of the file is read.
  SourceReading(SourceFile file) {
    this.file = file;
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    modified = now - file.modified() < RACY_MICROS ? unsure(file.modified()) : file.modified();
  }

  long passages() {
    return passages;
  }

  /// Returns what `entry` holds, for an engine to take.
  SourceUpdate update(CorpusEntry entry) {
    return switch (entry) {
      case CorpusEntry.Skipped(var reason, var detail) -> skipped(reason, detail);
      case CorpusEntry.Loaded loaded ->
          new SourceUpdate(file.id(), contents(watched(loaded::documents)), () -> hashed(loaded));
    };
  }

  /// Returns a time that no file has: it proves nothing.
  private static long unsure(long modified) {
    return -Math.max(1, Math.abs(modified));
  }

  /// Returns the state that goes with `hash` where the file still holds what `known` was made of.
  SourceState unchanged(SourceState known) {
    return new SourceState(
        file.id(),
        file.size(),
        modified,
        known.hash(),
        known.documents(),
        known.skipped(),
        known.detail());
  }

  /// Returns what the file holds that was `former`, as the index has it in `content`.
  SourceUpdate renamed(SourceState former, DocumentContent content) {
    var counted = new Watched<>(content.passages(), this::counted);
    return new SourceUpdate(
        file.id(),
        List.of(new DocumentContent(content.id(), content.metadata(), counted)).iterator(),
        () -> state(former.hash(), former.detail()));
  }

  /// The hash takes as long as reading: it is made once, however often the state is asked for.
  private SourceState hashed(CorpusEntry.Loaded loaded) {
    var known = outcome;
    if (known == null) {
      known = state(watched(loaded::hash), loaded.detail());
      outcome = known;
    }
    return known;
  }

  /// Returns an update that only records why nothing of the source is searchable.
  SourceUpdate skipped(SkipReason reason, String detail) {
    documents = 0;
    passages = 0;
    return new SourceUpdate(
        file.id(), Collections.emptyIterator(), () -> state("", reason, detail));
  }

  /// Returns the update that takes the place of one whose reading failed with `e`.
  ///
  /// @throws RuntimeException `e`, where it was not the reading that failed
  SourceUpdate failed(RuntimeException e) {
    if (!readingFailed) {
      throw e;
    }
    return switch (e) {
      case UnreadableDocumentException unreadable ->
          skipped(unreadable.reason(), message(unreadable));
      case UncheckedIOException io -> {
        var skipped = CorpusEntry.Skipped.of(requireNonNull(io.getCause()));
        yield skipped(skipped.reason(), skipped.detail());
      }
      // Offsets are ints.
      case ArithmeticException _ ->
          skipped(SkipReason.TOO_LARGE, "more than " + Integer.MAX_VALUE + " characters");
      // A parser that trips over a document is the document's fault here: it costs itself only.
      default -> skipped(SkipReason.MALFORMED, message(e));
    };
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private Iterator<DocumentContent> contents(Iterator<SourceDocument> read) {
    return new Watched<>(read, this::content);
  }

  private DocumentContent content(SourceDocument document) {
    var split = new Watched<>(PassageSplitter.split(document), this::counted);
    return new DocumentContent(document.id(), document.metadata(), split);
  }

  private Passage counted(Passage passage) {
    documents += passage.ordinal() == 0 ? 1 : 0;
    passages++;
    return passage;
  }

  /// Notes when it was the reading that failed, and not the writing.
  private final class Watched<S, T> implements Iterator<T> {
    private final Iterator<S> read;
    private final Function<S, T> taken;

    Watched(Iterator<S> read, Function<S, T> taken) {
      this.read = read;
      this.taken = taken;
    }

    @Override
    public boolean hasNext() {
      return watched(read::hasNext);
    }

    @Override
    public T next() {
      return watched(() -> taken.apply(read.next()));
    }
  }

  private <V> V watched(Supplier<V> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      readingFailed = true;
      throw e;
    } catch (StackOverflowError e) {
      readingFailed = true;
      throw new UnreadableDocumentException(SkipReason.MALFORMED, "nested too deeply");
    }
  }

  private SourceState state(String hash, String detail) {
    // What was changed while it was read may be a text that no version of it had.
    long time = hash.isEmpty() ? unsure(file.modified()) : modified;
    return passages == 0
        ? new SourceState(file.id(), file.size(), time, hash, 0, SkipReason.EMPTY, detail)
        : new SourceState(file.id(), file.size(), time, hash, documents, null, detail);
  }

  private SourceState state(String hash, SkipReason reason, String detail) {
    return new SourceState(file.id(), file.size(), modified, hash, 0, reason, detail);
  }
}
