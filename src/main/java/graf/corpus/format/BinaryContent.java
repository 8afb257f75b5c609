package graf.corpus.format;

import graf.passage.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// Names what a file is that holds no text.
public final class BinaryContent {
  private static final Set<String> MEDIA = Set.of("image", "audio", "video");

  private BinaryContent() {}

  /// Returns the reason to skip a file that begins with `head`.
  ///
  /// @param found what shows that it is no text, used where its format is unknown
  public static ExtractionException exception(byte[] head, String found) {
    var type = type(head);
    return isNamed(type)
        ? new ExtractionException(SkipReason.UNKNOWN_FORMAT, type.toString())
        : new ExtractionException(SkipReason.BINARY, found);
  }

  /// Says that `head` is how pictures, sound or film begin, which may look like text further on.
  public static boolean isMedia(byte[] head) {
    return MEDIA.contains(type(head).getType());
  }

  private static boolean isNamed(MediaType type) {
    return !type.equals(MediaType.OCTET_STREAM) && !type.getType().equals("text");
  }

  private static MediaType type(byte[] head) {
    try (var in = new ByteArrayInputStream(head)) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
