package graf.corpus.collection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are packed, known by their first bytes.
class PackingTest {
  private static final String TEXT = "The wherry is in.\n".repeat(2000);

  private interface Packer {
    OutputStream on(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packing = packer.on(out)) {
      packing.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  static Stream<byte[]> all() throws IOException {
    return Stream.of(
        packed(GZIPOutputStream::new),
        packed(BZip2CompressorOutputStream::new),
        packed(XZCompressorOutputStream::new),
        packed(ZstdOutputStream::new));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsPackedComesOut(byte[] packed) throws IOException {
    assertThat(unpacked(packed)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsCutIsTold(byte[] packed) {
    assertThatThrownBy(() -> unpacked(Arrays.copyOf(packed, packed.length * 2 / 3)))
        .isInstanceOf(IOException.class)
        .message()
        .isIn("it breaks off", "what is packed in it is damaged");
  }

  private static String unpacked(byte[] packed) throws IOException {
    var packing = requireNonNull(Packing.of(packed));
    try (var in = packing.open(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BZh is how it begins", "BZ", "PK", "7z", ""})
  void aTextIsNotPacked(String text) {
    assertThat(Packing.of(text.getBytes(StandardCharsets.UTF_8))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt.gz, a.txt",
    "a.tgz, a.tar",
    "a.TBZ2, a.tar",
    "a.txz, a.tar",
    "a.csv.zst, a.csv",
    "log.1, log.1",
    "a.Z, a",
    "a, a"
  })
  void theNameWithoutItsPackingTellsTheFormat(String name, String within) {
    assertThat(Packing.nameWithin(name)).isEqualTo(within);
  }
}
