package graf.corpus.collection;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// A way in which one file is packed, told by its first bytes.
public enum Packing {
  GZIP("gz", "\u001f\u008b") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return new GZIPInputStream(in, BUFFER);
    }
  },
  BZIP2("bz2", "BZh") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return new BZip2CompressorInputStream(in, true);
    }
  },
  XZ("xz", "\u00fd7zXZ\0") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return XZCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .setMemoryLimitKiB(MOST_MEMORY >> 10)
          .get();
    }
  },
  ZSTANDARD("zst", "(\u00b5/\u00fd") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return Zstandard.unpacked(in);
    }
  },
  COMPRESS("z", "\u001f\u009d") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return new ZCompressorInputStream(in, MOST_MEMORY >> 10);
    }
  };

  /// What `xz -9` needs, and some more; a file may ask for gigabytes.
  static final int MOST_MEMORY = 100 << 20;

  private static final int BUFFER = 1 << 16;

  private final String extension;
  private final String magic;

  Packing(String extension, String magic) {
    this.extension = extension;
    this.magic = magic;
  }

  abstract InputStream unpacked(InputStream in) throws IOException;

  /// Returns how a file that begins with `head` is packed, null where it is not.
  public static @Nullable Packing of(byte[] head) {
    for (Packing packing : values()) {
      if (packing.begins(head)) {
        return packing;
      }
    }
    return null;
  }

  private boolean begins(byte[] head) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= head.length || (head[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    // What a text that begins with BZh goes on with is no digit, and then no magic number.
    return this != BZIP2 || (head.length > 4 && head[3] >= '1' && head[3] <= '9' && head[4] < 0x40);
  }

  /// Returns how a file called `name`, in lower case, should be packed; null where it should not.
  public static @Nullable Packing named(String name) {
    for (Packing packing : values()) {
      if (name.endsWith("." + packing.extension)) {
        return packing;
      }
    }
    return null;
  }

  /// Returns the name of what is in the packed file `name`; `name` itself where it says nothing.
  public static String nameWithin(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    var base = name.substring(0, Math.max(0, dot));
    return switch (lower.substring(dot + 1)) {
      case "tgz", "tbz", "tbz2", "txz", "tzst" -> base + ".tar";
      case "svgz" -> base + ".svg";
      default -> named(lower) == null ? name : base;
    };
  }

  /// Opens what is in `in`, which is closed with it.
  public InputStream open(InputStream in) throws IOException {
    try {
      return new Unpacking(unpacked(in));
    } catch (IOException e) {
      in.close();
      throw damage(e);
    }
  }

  private static IOException damage(IOException e) {
    return switch (e) {
      case MemoryLimitException _ -> new UnpackLimit.ExceededException("needs too much memory");
      case EOFException _ -> new EOFException("it breaks off");
      case UnpackLimit.ExceededException limit -> limit;
      default -> new ZipException("what is packed in it is damaged");
    };
  }

  /// Says of damage what it is, in words of no library.
  private static final class Unpacking extends FilterInputStream {
    Unpacking(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw damage(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw damage(e);
      }
    }
  }
}
