package graf.index.lucene.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of a text that is deflated in blocks, every part can be read.
class SharedStartTest {
  private static final String WORDS = "the ferry sails again from monday twice an hour ";

  /// Words and, in between, what cannot be made smaller.
  private static byte[] text(int length) {
    var random = new Random(length);
    var bytes = new byte[length];
    random.nextBytes(bytes);
    var words = WORDS.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < length; i++) {
      if (i % 700 < 500) {
        bytes[i] = words[i % words.length];
      }
    }
    return bytes;
  }

  private static byte[] deflated(byte[] text) throws IOException {
    var out = new ByteBuffersDataOutput();
    try (var writer = new SharedStart().newCompressor()) {
      writer.compress(new ByteBuffersDataInput(List.of(ByteBuffer.wrap(text))), out);
    }
    return out.toArrayCopy();
  }

  private static byte[] read(byte[] deflated, int whole, int offset, int length)
      throws IOException {
    var into = new BytesRef();
    new SharedStart()
        .newDecompressor()
        .decompress(new SmallFile("texts", deflated), whole, offset, length, into);
    return Arrays.copyOfRange(into.bytes, into.offset, into.offset + into.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 6143, 6144, 6145, 10_239, 10_240, 10_241, 40_960, 81_919})
  void isReadInEachOfItsParts(int whole) throws IOException {
    var text = text(whole);
    var deflated = deflated(text);
    assertThat(read(deflated, whole, 0, whole)).isEqualTo(text);
    var random = new Random(whole);
    for (int i = 0; i < 100; i++) {
      int from = random.nextInt(whole + 1);
      int length = random.nextInt(whole - from + 1);
      assertThat(read(deflated, whole, from, length))
          .isEqualTo(Arrays.copyOfRange(text, from, from + length));
    }
    for (int edge = 0; edge <= whole; edge += 2048) {
      int end = Math.min(whole, edge + 2048);
      assertThat(read(deflated, whole, edge, end - edge))
          .isEqualTo(Arrays.copyOfRange(text, edge, end));
    }
  }

  @Test
  void isSmallerByWhatItBeginsWith() throws IOException {
    int blocks = deflated(WORDS.repeat(800).getBytes(StandardCharsets.UTF_8)).length;
    assertThat(blocks).isLessThan(1000);
  }

  @Test
  void isNotReadWhereItIsDamaged() throws IOException {
    var deflated = deflated(text(20_000));
    var damaged = deflated.clone();
    Arrays.fill(damaged, 10, 400, (byte) 0xFF);
    assertThatThrownBy(() -> read(damaged, 20_000, 0, 20_000))
        .isInstanceOf(CorruptIndexException.class);
    assertThatThrownBy(() -> read(deflated, 30_000, 0, 30_000)).isInstanceOf(IOException.class);
  }
}
