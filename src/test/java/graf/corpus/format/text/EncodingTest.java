package graf.corpus.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.MemoryBytes;
import graf.passage.SkipReason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void escapeSequencesForColourAreText() throws Exception {
    assertThat(decoded("\u001b[1mHi\u001b[0m".getBytes(StandardCharsets.UTF_8))).hasSize(10);
  }

  private static String decoded(byte[] bytes) throws Exception {
    var source = new MemoryBytes(bytes);
    return Encoding.of(source).read(source);
  }
}
