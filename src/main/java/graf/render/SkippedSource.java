package graf.render;

import graf.passage.SkipReason;

/// A source that is not searchable.
///
/// @param detail what was found, in a few words; empty where the reason says it all
public record SkippedSource(String source, SkipReason reason, String detail) {
  /// Whether the next try may come out otherwise though the source has not changed.
  public boolean isFailure() {
    return reason.isFailure();
  }

  /// Returns `SOURCE: reason (detail)`, clean.
  public String line() {
    var line = CleanText.name(source) + ": " + reason.words();
    return detail.isEmpty() ? line : line + " (" + CleanText.name(detail) + ")";
  }
}
