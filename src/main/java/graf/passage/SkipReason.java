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
  LOOP("is a loop of links"),
  DUPLICATE_ID("has an id that another source uses");

  private final String words;

  SkipReason(String words) {
    this.words = words;
  }

  /// Returns the reason as the end of a sentence that begins with the source's name.
  public String words() {
    return words;
  }
}
