package graf.index;

import org.jspecify.annotations.Nullable;

/// A word of a query that an index does not hold.
///
/// @param word as typed
/// @param nearest the word of the index that is spelled most like it, as documents write it; null
///   where none comes near
public record MissingWord(String word, @Nullable String nearest) {}
