package graf.corpus;

import graf.passage.SkipReason;
import java.io.Serial;

/// A document turned out, while it was read, not to be readable.
public final class UnreadableDocumentException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final SkipReason reason;

  public UnreadableDocumentException(SkipReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /// Returns why.
  public SkipReason reason() {
    return reason;
  }
}
