package graf.corpus.parse;

import graf.corpus.format.Extracted;
import graf.passage.Metadata;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A parser process that does what the document says: nothing ever, end, or fill its memory.
final class HostileParser {
  private HostileParser() {}

  public static void main(String[] arguments) throws IOException {
    var in = new DataInputStream(System.in);
    var out = new DataOutputStream(System.out);
    while (true) {
      var request = ParserRequest.read(in);
      try (var content = request.bytes().open()) {
        obey(new String(content.readAllBytes(), StandardCharsets.UTF_8));
      }
      var metadata = new Metadata(request.name(), List.of(), null, null, "text", null);
      ParserAnswer.write(out, new Extracted(metadata, List.of()));
    }
  }

  private static void obey(String word) {
    switch (word) {
      case "loop" -> {
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "end" -> Runtime.getRuntime().halt(1);
      case "fill" -> {
        var filled = new Object[0];
        while (true) {
          filled = new Object[] {filled, new long[1 << 16]};
        }
      }
      default -> {}
    }
  }
}
