package graf.index;

import java.util.Iterator;
import java.util.function.Supplier;

/// A source file as it is now.
///
/// @param documents what it holds; none where it is gone
/// @param state asked for after the last document was taken, when size and hash are known
public record SourceUpdate(
    String source, Iterator<DocumentContent> documents, Supplier<SourceState> state) {}
