package graf.corpus.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The decoded text of a source, whole, and the encoding it was decoded from.
record DecodedText(String text, String encoding) {
  static DecodedText read(SourceBytes bytes) throws IOException {
    try (var in = bytes.open()) {
      return new DecodedText(new String(in.readAllBytes(), StandardCharsets.UTF_8), "UTF-8");
    }
  }
}
