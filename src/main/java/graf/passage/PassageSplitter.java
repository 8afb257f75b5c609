package graf.passage;

import java.util.Iterator;

/// Cuts source documents into passages.
public final class PassageSplitter {
  private PassageSplitter() {}

  /// Returns the passages of `document` in order, made while they are asked for.
  public static Iterator<Passage> split(SourceDocument document) {
    throw new UnsupportedOperationException(document.id());
  }
}
