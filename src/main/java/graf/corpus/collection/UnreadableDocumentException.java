package graf.corpus.collection;

import graf.corpus.CorpusEntry;
import graf.passage.SkipReason;
import java.io.IOException;
import java.io.Serial;

/// A document turned out, while it was read, not to be readable.
public final class UnreadableDocumentException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final SkipReason reason;

  public UnreadableDocumentException(SkipReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /// Returns what `e`, met while the document was read, says of it.
  public static UnreadableDocumentException of(IOException e) {
    var skipped = CorpusEntry.Skipped.of(e);
    return new UnreadableDocumentException(skipped.reason(), skipped.detail());
  }

  /// Returns what was found, in a few words; empty where the reason says it all.
  public String detail() {
    var message = getMessage();
    return message == null ? "" : message;
  }

  /// Returns why.
  public SkipReason reason() {
    return reason;
  }
}
