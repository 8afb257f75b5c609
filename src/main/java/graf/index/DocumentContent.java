package graf.index;

import graf.passage.Metadata;
import graf.passage.Passage;
import java.util.Iterator;

/// A source document ready to be written.
///
/// @param passages in order; may be made while they are iterated
public record DocumentContent(String id, Metadata metadata, Iterator<Passage> passages) {}
