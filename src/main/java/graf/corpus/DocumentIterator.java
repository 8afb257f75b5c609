package graf.corpus;

import graf.passage.SourceDocument;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Documents that are read one after the other, each when it is first asked for.
final class DocumentIterator implements Iterator<SourceDocument> {
  private final Reading reading;
  private @Nullable SourceDocument next;

  DocumentIterator(Reading reading) {
    this.reading = reading;
  }

  /// Reads documents.
  interface Reading {
    /// Returns the next document; null behind the last, however often it is asked.
    @Nullable SourceDocument next();
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = reading.next();
    }
    return next != null;
  }

  @Override
  public SourceDocument next() {
    var document = hasNext() ? next : null;
    if (document == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return document;
  }
}
