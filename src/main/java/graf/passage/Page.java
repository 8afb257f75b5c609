package graf.passage;

import org.jspecify.annotations.Nullable;

/// A page of a paged source.
///
/// @param number its place in the source, from 1
/// @param label what is printed on it ("iv", "A-3"), null where the source has no labels
/// @param confidence how sure the program is, from 0 to 100, that recognised its text on a picture;
///   null where the page has its text
public record Page(int number, @Nullable String label, @Nullable Integer confidence) {
  /// That of a page which has its text.
  public Page(int number, @Nullable String label) {
    this(number, label, null);
  }
}
