package graf.index.lucene.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A small file gives what Lucene's own input gives for the same bytes.
class SmallFileTest {
  private static byte[] randomBytes(long seed) {
    var bytes = new byte[500];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static IndexInput lucenes(byte[] bytes) {
    return new ByteBuffersIndexInput(
        new ByteBuffersDataInput(List.of(ByteBuffer.wrap(bytes))), "expected");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readsNumbersAndBytesInAnyOrder(long seed) throws IOException {
    var bytes = randomBytes(seed);
    var random = new Random(seed);
    IndexInput file = new SmallFile("file", bytes);
    var expected = lucenes(bytes);
    for (int i = 0; i < 2000; i++) {
      if (expected.getFilePointer() > 450) {
        int place = random.nextInt(450);
        expected.seek(place);
        file.seek(place);
      }
      switch (random.nextInt(8)) {
        case 0 -> assertThat(file.readByte()).isEqualTo(expected.readByte());
        case 1 -> assertThat(file.readShort()).isEqualTo(expected.readShort());
        case 2 -> assertThat(file.readInt()).isEqualTo(expected.readInt());
        case 3 -> assertThat(file.readLong()).isEqualTo(expected.readLong());
        case 4 -> {
          var some = new byte[9];
          var same = new byte[9];
          file.readBytes(some, 2, 5);
          expected.readBytes(same, 2, 5);
          assertThat(some).isEqualTo(same);
        }
        case 5 -> {
          var slice = file.randomAccessSlice(100, 50);
          var same = expected.randomAccessSlice(100, 50);
          int place = random.nextInt(42);
          assertThat(slice.readLong(place)).isEqualTo(same.readLong(place));
          assertThat(slice.readInt(place)).isEqualTo(same.readInt(place));
          assertThat(slice.readShort(place)).isEqualTo(same.readShort(place));
          assertThat(slice.readByte(place)).isEqualTo(same.readByte(place));
        }
        case 6 -> {
          var slice = file.slice("part", 30, 100).slice("part of it", 20, 40);
          var same = expected.slice("part", 30, 100).slice("part of it", 20, 40);
          slice.skipBytes(7);
          same.skipBytes(7);
          assertThat(slice.readLong()).isEqualTo(same.readLong());
          assertThat(slice.length() - slice.getFilePointer()).isEqualTo(25);
        }
        default -> {
          var copy = file.clone();
          copy.readInt();
          file.skipBytes(1);
          expected.skipBytes(1);
        }
      }
      assertThat(file.getFilePointer()).isEqualTo(expected.getFilePointer());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 16_384, 1 << 28, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void readsNumbersOfAnyLength(int number) throws IOException {
    var out = new ByteBuffersDataOutput();
    out.writeVInt(number);
    out.writeVLong(number & 0xFFFFFFFFL);
    out.writeString("ж" + number);
    IndexInput file = new SmallFile("file", out.toArrayCopy());
    assertThat(file.readVInt()).isEqualTo(number);
    assertThat(file.readVLong()).isEqualTo(number & 0xFFFFFFFFL);
    assertThat(file.readString()).isEqualTo("ж" + number);
    assertThat(file.getFilePointer()).isEqualTo(file.length());
  }

  @Test
  void hasNothingBehindItsEnd() throws IOException {
    var file = new SmallFile("segments_1", new byte[3]);
    assertThatThrownBy(file::readInt)
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("segments_1");
    file.seek(3);
    assertThatThrownBy(file::readByte).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> file.seek(4)).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> file.readInt(0)).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> file.slice("part", 2, 2)).isInstanceOf(IllegalArgumentException.class);
    var part = file.slice("part", 0, 2);
    assertThatThrownBy(() -> part.readBytes(new byte[3], 0, 3)).isInstanceOf(EOFException.class);
  }

  @Test
  void doesNotReadANumberThatDoesNotEnd() {
    var file = new SmallFile("file", new byte[] {-1, -1, -1, -1, -1, -1, -1});
    assertThatThrownBy(file::readVInt).isInstanceOf(CorruptIndexException.class);
  }
}
