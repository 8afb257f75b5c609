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
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The bytes of a file: of a small one, as they were at one moment, so that its hash is that of
/// what was read.
final class FileBytes implements SourceBytes {
  private final Path path;
  private final Stamp stamp;
  private final byte @Nullable [] content;

  private FileBytes(Path path, Stamp stamp, byte @Nullable [] content) {
    this.path = path;
    this.stamp = stamp;
    this.content = content;
  }

  static FileBytes open(Path path) throws IOException {
    var stamp = Stamp.of(path);
    if (stamp.size() > SpooledBytes.IN_MEMORY) {
      return new FileBytes(path, stamp, null);
    }
    byte[] content = Files.readAllBytes(path);
    return new FileBytes(path, stamp, content);
  }

  /// By what a change of a file shows, to its size and back in time too.
  ///
  /// @param changed when anything of it was changed last, which nobody can set; null where the file
  ///   system does not say
  private record Stamp(long size, FileTime modified, @Nullable Object changed) {
    static Stamp of(Path path) throws IOException {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(attributes.size(), attributes.lastModifiedTime(), changed(path));
    }

    private static @Nullable Object changed(Path path) throws IOException {
      try {
        return Files.getAttribute(path, "unix:ctime");
      } catch (UnsupportedOperationException | IllegalArgumentException _) {
        return null;
      }
    }
  }

  /// Whether the file is not as it was when it was opened, though what was read may be either.
  private boolean isInDoubt() throws IOException {
    return content == null && !Stamp.of(path).equals(stamp);
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
    return content == null ? stamp.size() : content.length;
  }

  /// Returns the SHA-256 of `bytes`, in hexadecimal; empty where a large file was changed while it
  /// was read, more than once, for its text and for this: no bytes have that hash.
  static String hash(SourceBytes bytes) throws IOException {
    try (var in = new DigestInputStream(bytes.open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      if (bytes instanceof FileBytes file && file.isInDoubt()) {
        return "";
      }
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
