package graf.corpus.format.rtf;

import graf.corpus.format.office.EmbeddedFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;

/// A file that is embedded in RTF: hexadecimal digits of what the first version of OLE wrote.
final class RtfObject {
  private static final int LARGEST = 64 << 20;
  private static final int EMBEDDED = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int high = -1;

  void clear() {
    bytes.reset();
    high = -1;
  }

  void add(int digit) {
    int value = Character.digit(digit, 16);
    if (value < 0 || bytes.size() >= LARGEST) {
      return;
    }
    if (high < 0) {
      high = value;
    } else {
      bytes.write(high * 16 + value);
      high = -1;
    }
  }

  void addTo(EmbeddedFiles files) throws IOException {
    var in = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.reset();
    try {
      in.getInt();
      if (in.getInt() != EMBEDDED) {
        return;
      }
      var program = text(in);
      text(in);
      text(in);
      byte[] content = new byte[Math.clamp(in.getInt(), 0, in.remaining())];
      in.get(content);
      add(program, content, files);
    } catch (BufferUnderflowException _) {
      // It holds no file.
    }
  }

  private static String text(ByteBuffer in) {
    byte[] text = new byte[Math.clamp(in.getInt(), 0, in.remaining())];
    in.get(text);
    return new String(text, StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  private static void add(String program, byte[] content, EmbeddedFiles files) throws IOException {
    if (!program.equalsIgnoreCase("Package")) {
      files.add(program.isEmpty() ? "object.bin" : program + ".bin", content);
      return;
    }
    var sized =
        ByteBuffer.allocate(content.length + 4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(content.length);
    sized.put(content);
    try {
      var file = new Ole10Native(sized.array(), 0);
      files.add(EmbeddedFiles.nameIn(file, "object.bin"), file.getDataBuffer());
    } catch (Ole10NativeException | RuntimeException _) {
      files.addGap("a file in it could not be read");
    }
  }
}
