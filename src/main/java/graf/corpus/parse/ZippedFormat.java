package graf.corpus.parse;

import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Tells what a zip file is by the names in the list at its end, in whatever order its entries are.
final class ZippedFormat {
  private static final int END_RECORD = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int END_SIZE = 22;

  /// A comment of 64 KB may follow the list.
  private static final int TAIL = END_SIZE + 0xffff;

  private static final int LONGEST_LIST = 8 << 20;

  private ZippedFormat() {}

  /// Returns the format of `bytes`, null where the names tell none.
  static @Nullable Format of(SourceBytes bytes) throws IOException {
    return bytes.size() < END_SIZE ? null : formatOf(list(bytes));
  }

  private static ByteBuffer list(SourceBytes bytes) throws IOException {
    long from = Math.max(0, bytes.size() - TAIL);
    var tail = read(bytes, from, TAIL);
    int end = tail.limit() - END_SIZE;
    while (end >= 0 && tail.getInt(end) != END_RECORD) {
      end--;
    }
    if (end < 0) {
      return ByteBuffer.allocate(0);
    }
    long length = tail.getInt(end + 12) & 0xffffffffL;
    // What stands in front of the archive shifts it; the list ends where its end record begins.
    long start = Math.max(0, from + end - length);
    return read(bytes, start, (int) Math.min(LONGEST_LIST, length));
  }

  private static ByteBuffer read(SourceBytes bytes, long from, int length) throws IOException {
    try (var in = bytes.open()) {
      in.skipNBytes(from);
      return ByteBuffer.wrap(in.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static @Nullable Format formatOf(ByteBuffer list) {
    Format found = null;
    boolean isPackage = false;
    int at = 0;
    while (at + ENTRY_SIZE <= list.limit() && list.getInt(at) == ENTRY) {
      int nameLength = list.getShort(at + 28) & 0xffff;
      int rest = (list.getShort(at + 30) & 0xffff) + (list.getShort(at + 32) & 0xffff);
      if (at + ENTRY_SIZE + nameLength > list.limit()) {
        break;
      }
      byte[] bytes = new byte[nameLength];
      list.get(at + ENTRY_SIZE, bytes);
      var name = new String(bytes, StandardCharsets.ISO_8859_1).replace('\\', '/');
      isPackage |= name.equalsIgnoreCase("[Content_Types].xml");
      found = found == null ? formatOf(name) : found;
      at += ENTRY_SIZE + nameLength + rest;
    }
    return isPackage ? found : null;
  }

  private static @Nullable Format formatOf(String name) {
    if (name.startsWith("word/")) {
      return Format.DOCX;
    }
    if (name.startsWith("ppt/")) {
      return Format.PPTX;
    }
    return name.startsWith("xl/") ? Format.XLSX : null;
  }
}
