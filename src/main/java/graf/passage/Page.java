package graf.passage;

import org.jspecify.annotations.Nullable;

/// A page of a paged source.
///
/// @param number its place in the source, from 1
/// @param label what is printed on it ("iv", "A-3"), null where the source has no labels
public record Page(int number, @Nullable String label) {}
