package graf.corpus.format.epub;

import graf.corpus.format.SourceBytes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The bytes of one file of a book, unpacked.
final class ChapterBytes implements SourceBytes {
  private final byte[] bytes;

  ChapterBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public long size() {
    return bytes.length;
  }
}
