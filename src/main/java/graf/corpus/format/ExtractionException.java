package graf.corpus.format;

import graf.passage.SkipReason;
import java.io.Serial;

/// A document that its extractor cannot read.
public final class ExtractionException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final SkipReason reason;

  /// Says that `reason` holds, and in `detail` what was found, in a few words; empty where the
  /// reason says it all.
  public ExtractionException(SkipReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /// Returns why.
  public SkipReason reason() {
    return reason;
  }

  /// Returns what was found, in a few words; empty where the reason says it all.
  public String detail() {
    var message = getMessage();
    return message == null ? "" : message;
  }
}
