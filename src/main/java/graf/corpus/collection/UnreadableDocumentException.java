package graf.corpus.collection;

import graf.corpus.format.Failures;
import graf.passage.SkipReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

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
    var message = Failures.plain(String.valueOf(e.getMessage()));
    return switch (e) {
      case NoSuchFileException _ -> new UnreadableDocumentException(SkipReason.MISSING, "");
      case AccessDeniedException _ ->
          new UnreadableDocumentException(SkipReason.UNREADABLE, "permission denied");
      case FileSystemLoopException _ -> new UnreadableDocumentException(SkipReason.LOOP, "");
      case UnpackLimit.ExceededException _ ->
          new UnreadableDocumentException(SkipReason.TOO_LARGE, message);
      case ZipException _, EOFException _ ->
          new UnreadableDocumentException(SkipReason.MALFORMED, message);
      default ->
          message.contains("Too many levels of symbolic links")
              ? new UnreadableDocumentException(SkipReason.LOOP, "")
              : new UnreadableDocumentException(SkipReason.UNREADABLE, message);
    };
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
