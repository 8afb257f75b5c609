package graf.corpus;

import graf.corpus.format.SourceBytes;
import graf.corpus.format.SpooledBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The bytes of a file: of a small one, as they were at one moment, so that its hash is that of
/// what was read.
final class FileBytes implements SourceBytes {
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
    if (size > SpooledBytes.IN_MEMORY) {
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
  public SeekableByteChannel openChannel() throws IOException {
    return content == null ? Files.newByteChannel(path) : SourceBytes.super.openChannel();
  }

  @Override
  public long size() {
    return size;
  }

  /// Returns the SHA-256 of `bytes`, in hexadecimal.
  static String hash(SourceBytes bytes) throws IOException {
    try (var in = new DigestInputStream(bytes.open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
