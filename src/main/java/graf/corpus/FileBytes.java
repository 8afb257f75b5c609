package graf.corpus;

import graf.corpus.format.SourceBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The bytes of a file: of a small one, as they were at one moment.
final class FileBytes implements SourceBytes {
  /// Up to this size a file is read once, and its hash is that of what was read.
  private static final long IN_MEMORY = 16 << 20;

  private final Path path;
  private final long size;
  private final byte @Nullable [] content;

  private FileBytes(Path path, long size, byte @Nullable [] content) {
    this.path = path;
    this.size = size;
    this.content = content;
  }

  static FileBytes open(Path path) throws IOException {
    long size = Files.size(path);
    if (size > IN_MEMORY) {
      return new FileBytes(path, size, null);
    }
    byte[] content = Files.readAllBytes(path);
    return new FileBytes(path, content.length, content);
  }

  @Override
  public InputStream open() throws IOException {
    return content == null ? Files.newInputStream(path) : new ByteArrayInputStream(content);
  }

  @Override
  public long size() {
    return size;
  }

  /// Returns the SHA-256 of the bytes, in hexadecimal.
  String hash() throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      if (content != null) {
        return HexFormat.of().formatHex(digest.digest(content));
      }
      try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
