package graf.index.lucene.folder;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// Deflates a text in blocks that each know how it begins, so that one can be read without those
/// before it.
///
/// Lucene has the same with a beginning of a sixtieth of the text: a longer one makes stored texts
/// smaller by 6 to 10 %.
final class SharedStart extends CompressionMode {
  private static final int START = 6 << 10;
  private static final int BLOCK = 4 << 10;

  @Override
  public Compressor newCompressor() {
    return new Writer();
  }

  @Override
  public Decompressor newDecompressor() {
    return new Reader();
  }

  @Override
  public String toString() {
    return "SharedStart";
  }

  /// Deflates; one for each thread.
  private static final class Writer extends Compressor {
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private byte[] plain = {};
    private byte[] deflated = {};

    @Override
    public void compress(ByteBuffersDataInput text, DataOutput out) throws IOException {
      int length = Math.toIntExact(text.length());
      plain = ArrayUtil.growNoCopy(plain, length);
      text.readBytes(plain, 0, length);
      int start = Math.min(START, length);
      deflater.reset();
      write(0, start, out);
      for (int from = start; from < length; from += BLOCK) {
        deflater.reset();
        deflater.setDictionary(plain, 0, start);
        write(from, Math.min(BLOCK, length - from), out);
      }
    }

    private void write(int from, int length, DataOutput out) throws IOException {
      deflater.setInput(plain, from, length);
      deflater.finish();
      int written = 0;
      while (!deflater.finished()) {
        deflated = ArrayUtil.grow(deflated, written + length + 1);
        written += deflater.deflate(deflated, written, deflated.length - written);
      }
      out.writeVInt(written);
      out.writeBytes(deflated, written);
    }

    @Override
    public void close() {
      deflater.end();
    }
  }

  /// Inflates.
  private static final class Reader extends Decompressor {
    private byte[] deflated = {};

    @Override
    public void decompress(DataInput in, int whole, int offset, int length, BytesRef into)
        throws IOException {
      into.offset = 0;
      into.length = 0;
      if (length == 0) {
        return;
      }
      int start = Math.min(START, whole);
      into.bytes = ArrayUtil.growNoCopy(into.bytes, start + length + 2 * BLOCK);
      var inflater = new Inflater(true);
      try {
        read(in, inflater, into.bytes, 0, start);
        int first = passOver(in, start, offset);
        int filled = start;
        for (int at = first; at < offset + length; at += BLOCK) {
          int size = Math.min(BLOCK, whole - at);
          inflater.reset();
          inflater.setDictionary(into.bytes, 0, start);
          read(in, inflater, into.bytes, filled, size);
          filled += size;
        }
        into.offset = offset < start ? offset : start + offset - first;
        into.length = length;
      } finally {
        inflater.end();
      }
    }

    /// Passes over the blocks that end before `offset`; returns where the next begins.
    private static int passOver(DataInput in, int start, int offset) throws IOException {
      int at = start;
      while (at + BLOCK <= offset) {
        in.skipBytes(in.readVInt());
        at += BLOCK;
      }
      return at;
    }

    private void read(DataInput in, Inflater inflater, byte[] to, int at, int length)
        throws IOException {
      int size = in.readVInt();
      // Without a header, a byte more is asked for than there is.
      deflated = ArrayUtil.growNoCopy(deflated, size + 1);
      in.readBytes(deflated, 0, size);
      deflated[size] = 0;
      inflater.setInput(deflated, 0, size + 1);
      try {
        int read = 0;
        while (read < length) {
          int more = inflater.inflate(to, at + read, length - read);
          if (more == 0) {
            throw new CorruptIndexException("a block of " + read + " bytes, not " + length, in);
          }
          read += more;
        }
      } catch (DataFormatException e) {
        throw new CorruptIndexException("a block that was not deflated", in, e);
      }
    }

    @Override
    public Decompressor clone() {
      return new Reader();
    }
  }
}
