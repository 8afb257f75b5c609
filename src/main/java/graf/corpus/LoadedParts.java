package graf.corpus;

import static java.util.Objects.requireNonNull;

import graf.corpus.collection.Part;
import graf.corpus.collection.UnreadableDocumentException;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.SkipReason;
import graf.passage.SourceDocument;
import graf.passage.SourceMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file that holds other files: mails, or whatever is in an archive. One that cannot be read
/// costs itself only.
final class LoadedParts implements CorpusEntry.Loaded {
  private static final int MOST_NAMED = 3;

  private final SourceFile file;
  private final SourceBytes bytes;
  private final SourceOpener opening;
  private final Part.Reader parts;
  private final List<String> gaps = new ArrayList<>();

  /// Of the documents of an archive. Those of an mbox are named after their lines.
  private final Set<String> ids = new HashSet<>();

  private @Nullable OpenPart open;
  private boolean begun;
  private boolean ended;

  /// A part, and those of its documents that are still to come.
  private record OpenPart(
      Part part, CorpusEntry.Loaded loaded, Iterator<SourceDocument> documents) {}

  /// @param opening opens the parts
  LoadedParts(SourceFile file, SourceBytes bytes, SourceOpener opening, Part.Reader parts) {
    this.file = file;
    this.bytes = bytes;
    this.opening = opening;
    this.parts = parts;
  }

  @Override
  public Iterator<SourceDocument> documents() {
    return new DocumentIterator(this::nextDocument);
  }

  private @Nullable SourceDocument nextDocument() {
    while (!ended) {
      var next = open == null ? null : nextOf(open);
      if (next != null) {
        begun = true;
        return next;
      }
      closeOpen();
      openNext();
    }
    return null;
  }

  /// Opens the next part; leaves none open where it cannot be read.
  private void openNext() {
    var part = nextPart();
    if (part == null) {
      ended = true;
      return;
    }
    if (!part.gap().isEmpty()) {
      gaps.add(nameOf(part) + " " + part.gap());
    }
    if (part.bytes().size() == 0) {
      return;
    }
    if (ids.contains(part.id())) {
      gaps.add(nameOf(part) + " stands twice in the archive; only the first is read");
      return;
    }
    try {
      // A part has no time of its own: it changed when the file around it did.
      var source =
          new SourceFile(part.id(), Path.of(part.name()), part.bytes().size(), file.modified());
      var loaded = openerOf(part).of(source, part.bytes());
      open = new OpenPart(part, loaded, loaded.documents());
    } catch (ExtractionException e) {
      failed(part, new UnreadableDocumentException(e.reason(), e.detail()));
    } catch (IOException e) {
      failed(part, UnreadableDocumentException.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      failed(part, e);
    }
  }

  /// The files within a mail are named after their mailbox, in which it is as a folder.
  private SourceOpener openerOf(Part part) {
    return part.line() == 0 ? opening : opening.holding(file.documentId() + "/" + part.line());
  }

  /// Returns the next part; null where there is none, or the rest of the file cannot be read.
  private @Nullable Part nextPart() {
    try {
      return parts.next();
    } catch (IOException e) {
      return unread(UnreadableDocumentException.of(e));
    } catch (UnreadableDocumentException e) {
      return unread(e);
    }
  }

  private @Nullable Part unread(UnreadableDocumentException failure) {
    if (!begun) {
      throw failure;
    }
    gaps.add("the rest " + words(failure));
    return null;
  }

  private @Nullable SourceDocument nextOf(OpenPart from) {
    try {
      return from.documents().hasNext() ? placed(from.documents().next(), from.part()) : null;
    } catch (RuntimeException | StackOverflowError e) {
      failed(from.part(), e);
      return null;
    }
  }

  private void failed(Part part, Throwable e) {
    if (e instanceof UnreadableDocumentException known && parts.passesOver(known.detail())) {
      return;
    }
    var failure =
        switch (e) {
          case UnreadableDocumentException known -> known;
          case UncheckedIOException io ->
              UnreadableDocumentException.of(requireNonNull(io.getCause()));
          default -> new UnreadableDocumentException(SkipReason.MALFORMED, "");
        };
    gaps.add(nameOf(part) + " " + words(failure));
  }

  private static String words(UnreadableDocumentException failure) {
    var words = failure.reason().words();
    return failure.detail().isEmpty() ? words : words + " (" + failure.detail() + ")";
  }

  private static String nameOf(Part part) {
    return part.line() == 0 ? part.name() : "line " + part.line();
  }

  /// Counts the lines of a document from the first of the file, where it begins on `line` of it.
  private SourceDocument placed(SourceDocument document, Part part) {
    if (document.id().equals(part.id())
        && part.line() > 0
        && document.content() instanceof SourceDocument.Blocks(var blocks)) {
      return new SourceDocument(
          document.id(), document.metadata().in(file.documentId()), moved(blocks, part.line()));
    }
    // Rows of two files in it may have one id.
    return ids.add(document.id())
        ? document
        : new SourceDocument(
            part.id() + "/" + document.id(), document.metadata(), document.content());
  }

  private static List<Block> moved(Iterable<Block> blocks, int line) {
    var moved = new ArrayList<Block>();
    for (Block block : blocks) {
      boolean known = block.places().line(0) > 0;
      var places =
          known
              ? block.places().moved(0, line)
              : new SourceMap.Builder().run(0, block.places().sourceOffset(0), line).build();
      moved.add(block.at(places));
    }
    return moved;
  }

  private void closeOpen() {
    var done = open;
    open = null;
    if (done != null) {
      try (var loaded = done.loaded()) {
        if (!loaded.detail().isEmpty()) {
          gaps.add(nameOf(done.part()) + ": " + loaded.detail());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String detail() {
    var all = new ArrayList<>(gaps.subList(0, Math.min(MOST_NAMED, gaps.size())));
    if (gaps.size() > MOST_NAMED) {
      all.add("and " + (gaps.size() - MOST_NAMED) + " more");
    }
    return String.join(", ", all);
  }

  @Override
  public SourceBytes bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    closeParts();
    CorpusEntry.Loaded.super.close();
  }

  void closeParts() throws IOException {
    closeOpen();
    parts.close();
  }
}
