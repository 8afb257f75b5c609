package graf.corpus.format.charset;

import graf.corpus.format.SourceBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Whether bytes are UTF-8, by decoding them strictly.
public final class Utf8 {
  private static final int BUFFER = 1 << 16;

  /// How many characters past ASCII a text has for each broken one, if it is damaged UTF-8 and not
  /// another encoding.
  private static final int SOUND = 10;

  private Utf8() {}

  /// Returns the offset of the first byte that is not UTF-8, -1 where all are.
  public static long malformedAt(SourceBytes bytes) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    int size = bytes.size() < 0 ? BUFFER : Math.clamp(bytes.size(), 16, BUFFER);
    var chunk = new byte[size];
    var characters = CharBuffer.allocate(size);
    long before = 0;
    int kept = 0;
    try (var in = bytes.open()) {
      while (true) {
        int read = in.read(chunk, kept, size - kept);
        var undecoded = ByteBuffer.wrap(chunk, 0, kept + Math.max(0, read));
        characters.clear();
        if (decoder.decode(undecoded, characters, read < 0).isError()) {
          return before + undecoded.position();
        }
        if (read < 0) {
          return -1;
        }
        before += undecoded.position();
        kept = undecoded.remaining();
        System.arraycopy(chunk, undecoded.position(), chunk, 0, kept);
      }
    }
  }

  /// Says whether `sample` is UTF-8 but for a few bytes.
  static boolean isMostly(byte[] sample) {
    var count = count(sample);
    return count.sound() >= count.broken() * SOUND;
  }

  /// Says whether `sample` is UTF-8 but for some lines, which are in another encoding.
  static boolean isByLines(byte[] sample) {
    var count = count(sample);
    int whole = 0;
    for (byte[] line : Lines.of(sample)) {
      var own = count(line);
      whole += own.sound() > 0 && own.broken() == 0 ? 1 : 0;
    }
    return whole > 0 && count.sound() >= count.broken();
  }

  private record Count(int sound, int broken) {}

  /// Counts characters past ASCII, and bytes that are none.
  private static Count count(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    int broken = 0;
    int sound = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\ufffd') {
        broken++;
      } else if (c > 0x7f) {
        sound++;
      }
    }
    return new Count(sound, broken);
  }
}
