package graf.passage;

/// Why a source, or one of its documents, is not searchable.
public enum SkipReason {
  MISSING("does not exist"),
  UNREADABLE("cannot be opened"),
  EMPTY("has no text"),
  BINARY("is not text"),
  UNKNOWN_FORMAT("is of no known format"),
  ENCRYPTED("is encrypted"),
  NO_TEXT_LAYER("has pages without a text layer"),
  TOO_LARGE("is too large"),
  TIMED_OUT("took too long to read"),
  MALFORMED("could not be read by its parser"),
  LOOP("is a loop of links");

  private final String words;

  SkipReason(String words) {
    this.words = words;
  }

  /// Whether the next try may come out otherwise though the source has not changed.
  public boolean isFailure() {
    return switch (this) {
      case MISSING, UNREADABLE, TIMED_OUT, MALFORMED, LOOP -> true;
      case EMPTY, BINARY, UNKNOWN_FORMAT, ENCRYPTED, NO_TEXT_LAYER, TOO_LARGE -> false;
    };
  }

  /// Returns the reason as the end of a sentence that begins with the source's name.
  public String words() {
    return words;
  }
}
