package graf.corpus.format;

import graf.passage.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// Names what a file is that holds no text.
public final class BinaryContent {
  private BinaryContent() {}

  /// Returns the reason to skip a file that begins with `head`.
  ///
  /// @param found what shows that it is no text, used where its format is unknown
  public static ExtractionException exception(byte[] head, String found) {
    try (var in = new ByteArrayInputStream(head)) {
      var type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata());
      return type.equals(MediaType.OCTET_STREAM) || type.getType().equals("text")
          ? new ExtractionException(SkipReason.BINARY, found)
          : new ExtractionException(SkipReason.UNKNOWN_FORMAT, type.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
