package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid distance too far back",
        "invalid code -- missing end-of-block",
        "Cannot find zip signature within the file",
        "Truncated ZIP entry: x/one.txt",
        "Invalid byte 2 of 3-byte UTF-8 sequence.",
        "Unexpected end of ZLIB input stream"
      })
  void damageIsCalledSo(String message) {
    assertThat(Failures.words(new ZipException(message))).isEqualTo("it is damaged or incomplete");
  }

  @Test
  void whatOnlyItsMakersUnderstandIsNotSaid() {
    assertThat(Failures.words(new IOException("org.x.Reader@1f: null"))).isEmpty();
    assertThat(Failures.words(new IOException("/tmp/graf-1: gone"))).isEmpty();
    assertThat(Failures.words(new IOException("the sheet has no rows\nat line 3")))
        .isEqualTo("the sheet has no rows");
  }
}
