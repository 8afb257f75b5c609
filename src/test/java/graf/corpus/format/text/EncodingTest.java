package graf.corpus.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.MemoryBytes;
import graf.passage.SkipReason;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8        | Die Brücke über den Fluß ist “gesperrt”, sagte der Bürgermeister.
          windows-1252 | Die Brücke über den Fluß ist “gesperrt”, sagte der Bürgermeister – für immer.
          KOI8-R       | Мост через реку закрыт, сказал мэр. Никто не знает, когда его откроют снова.
          windows-1251 | Мост через реку закрыт, сказал мэр. Никто не знает, когда его откроют снова.
          Shift_JIS    | 川にかかる橋は閉鎖されていると市長は語った。いつ再び開くかは誰も知らない。
          EUC-KR       | 강을 건너는 다리가 폐쇄되었다고 시장이 말했다. 언제 다시 열릴지 아무도 모른다.
          GB18030      | 市长说，过河的桥已经关闭了。没有人知道它什么时候会重新开放。这座城市的人民都在等待。
          Big5         | 市長說，過河的橋已經關閉了。沒有人知道它什麼時候會重新開放。這座城市的人民都在等待。
          UTF-16LE     | Мост через реку закрыт, сказал мэр. Никто не знает, когда его откроют снова.
          UTF-16BE     | The bridge across the river is closed, said the mayor.
          """)
  void readsATextInItsEncoding(String name, String text) throws Exception {
    assertThat(decoded(text.getBytes(Charset.forName(name)))).isEqualTo(text);
  }

  @Test
  void aByteOrderMarkIsNoCharacter() throws Exception {
    assertThat(decoded("\ufeffHi".getBytes(StandardCharsets.UTF_8))).isEqualTo("Hi");
    assertThat(decoded("\ufeffHi".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Hi");
    assertThat(decoded("\ufeffHi".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Hi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"II*\0\b\0\0\0", "P5\n40 40\n255\n", "GIF89a"})
  void whiteInAPictureIsNoText(String begins) {
    var bytes = (begins + "ÿ".repeat(4000)).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> decoded(bytes)).isInstanceOf(ExtractionException.class);
  }

  @Test
  void aFewBrokenBytesDoNotMakeItAnotherEncoding() throws Exception {
    byte[] text = "Мост через реку закрыт, сказал мэр. x".getBytes(StandardCharsets.UTF_8);
    text[text.length - 1] = (byte) 0xff;
    assertThat(decoded(text)).isEqualTo("Мост через реку закрыт, сказал мэр. \ufffd");
  }

  @Test
  void theFirstForeignByteMayComeLate() throws Exception {
    var text = "All is ASCII here. ".repeat(20_000) + "Die Brücke über den Fluß";
    assertThat(decoded(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatThrownBy(
            () -> decoded("PNG\u0000\u0001\u0002\u0000".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ExtractionException.class, e -> assertThat(e.reason()).isEqualTo(SkipReason.BINARY));
    assertThatThrownBy(() -> decoded("\u0001\u0002\u0003abc".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ExtractionException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void everyByteOrderMarkIsKnown(String charset) throws Exception {
    assertThat(decoded("\ufeffΜια γέφυρα".getBytes(Charset.forName(charset))))
        .isEqualTo("Μια γέφυρα");
  }

  @Test
  void aLogWithGapsOfNulBytesIsText() throws Exception {
    var log = "09:41 pump started\n\0\0\0\0\0\0\0\0 09:44 pump stopped at high tide\n\0 end\n";
    assertThat(decoded(log.getBytes(StandardCharsets.UTF_8))).isEqualTo(log);
    var page = "09:41 pump started and ran for an hour\n".repeat(50);
    var gap = page + "\0".repeat(4096) + page;
    assertThat(decoded(gap.getBytes(StandardCharsets.UTF_8))).isEqualTo(gap);
  }

  @Test
  void randomBytesAreNoText() {
    var random = new Random(7);
    for (int size = 64; size < 100_000; size *= 3) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      assertThatThrownBy(() -> decoded(bytes)).isInstanceOf(ExtractionException.class);
    }
  }

  @Test
  void numbersWithWordsAmongThemAreNoText() throws Exception {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    for (int i = 0; i < 500; i++) {
      out.writeInt(i * 37);
      out.writeUTF("name of entry " + i);
      out.writeDouble(i / 3.0);
    }
    assertThatThrownBy(() -> decoded(bytes.toByteArray())).isInstanceOf(ExtractionException.class);
  }

  @Test
  void linesOfAnotherEncodingAreReadInTheirs() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Все поезда идут по расписанию.\r\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("Мост через реку закрыт.\r\n".getBytes(Charset.forName("windows-1251")));
    bytes.writeBytes("Паром ходит ночью.\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(decoded(bytes.toByteArray()))
        .isEqualTo(
            "Все поезда идут по расписанию.\r\nМост через реку закрыт.\r\nПаром ходит ночью.\r\n");
  }

  @Test
  void escapeSequencesForColourAreText() throws Exception {
    assertThat(decoded("\u001b[1mHi\u001b[0m".getBytes(StandardCharsets.UTF_8))).hasSize(10);
  }

  private static String decoded(byte[] bytes) throws Exception {
    var source = new MemoryBytes(bytes);
    return Encoding.of(source).read(source);
  }
}
