package graf.index.lucene.folder;

import java.io.EOFException;
import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;

/// A small file that was read in one piece.
///
/// Lucene has one over buffers, whose every byte goes through five methods: in the interpreter,
/// where a query's process spends most of its time, that is 5 % of it.
final class SmallFile extends IndexInput implements RandomAccessInput {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private int at;

  SmallFile(String name, byte[] bytes) {
    this(name, bytes, 0, bytes.length);
  }

  private SmallFile(String name, byte[] bytes, int start, int end) {
    super(name);
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    at = start;
  }

  @Override
  public byte readByte() throws EOFException {
    if (at == end) {
      throw cutShort();
    }
    return bytes[at++];
  }

  @Override
  public void readBytes(byte[] to, int offset, int length) throws EOFException {
    System.arraycopy(bytes, advance(length), to, offset, length);
  }

  @Override
  public short readShort() throws EOFException {
    return shortAt(advance(Short.BYTES));
  }

  @Override
  public int readInt() throws EOFException {
    return intAt(advance(Integer.BYTES));
  }

  @Override
  public long readLong() throws EOFException {
    return longAt(advance(Long.BYTES));
  }

  @Override
  public int readVInt() throws IOException {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte part = readByte();
      value |= (part & 0x7F) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw new CorruptIndexException("a number that does not end", this);
  }

  /// Returns where the next `length` bytes begin, and passes over them.
  private int advance(int length) throws EOFException {
    int from = at;
    if (length > end - from) {
      throw cutShort();
    }
    at = from + length;
    return from;
  }

  private EOFException cutShort() {
    return new EOFException("read past the end: " + this);
  }

  private short shortAt(int place) {
    return (short) ((bytes[place] & 0xFF) | bytes[place + 1] << 8);
  }

  private int intAt(int place) {
    return (bytes[place] & 0xFF)
        | (bytes[place + 1] & 0xFF) << 8
        | (bytes[place + 2] & 0xFF) << 16
        | bytes[place + 3] << 24;
  }

  private long longAt(int place) {
    return (intAt(place) & 0xFFFFFFFFL) | (long) intAt(place + Integer.BYTES) << Integer.SIZE;
  }

  /// Returns where the `length` bytes at `position` are.
  private int place(long position, int length) throws EOFException {
    if (position < 0 || position + length > length()) {
      throw cutShort();
    }
    return start + (int) position;
  }

  @Override
  public byte readByte(long position) throws EOFException {
    return bytes[place(position, 1)];
  }

  @Override
  public void readBytes(long position, byte[] to, int offset, int length) throws EOFException {
    System.arraycopy(bytes, place(position, length), to, offset, length);
  }

  @Override
  public short readShort(long position) throws EOFException {
    return shortAt(place(position, Short.BYTES));
  }

  @Override
  public int readInt(long position) throws EOFException {
    return intAt(place(position, Integer.BYTES));
  }

  @Override
  public long readLong(long position) throws EOFException {
    return longAt(place(position, Long.BYTES));
  }

  @Override
  public void prefetch(long position, long length) {
    // All of it is there.
  }

  @Override
  public long getFilePointer() {
    return (long) at - start;
  }

  @Override
  public void seek(long position) throws EOFException {
    at = place(position, 0);
  }

  @Override
  public long length() {
    return (long) end - start;
  }

  @Override
  public SmallFile slice(String what, long offset, long length) {
    if (offset < 0 || length < 0 || offset + length > length()) {
      throw new IllegalArgumentException("out of bounds: " + offset + " to " + (offset + length));
    }
    int from = start + (int) offset;
    return new SmallFile(getFullSliceDescription(what), bytes, from, from + (int) length);
  }

  @Override
  public void close() {
    // Garbage is what ends it.
  }
}
