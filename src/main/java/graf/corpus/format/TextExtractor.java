package graf.corpus.format;

import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.SourceMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Plain text: blocks are what blank lines divide.
final class TextExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException {
    String text;
    try (var in = bytes.open()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    var metadata =
        new Metadata(
            name.substring(name.lastIndexOf('/') + 1),
            List.of(),
            null,
            null,
            Format.TEXT.type(),
            "UTF-8");
    return new Extracted(metadata, blocks(text));
  }

  private static List<Block> blocks(String text) {
    var blocks = new ArrayList<Block>();
    int line = 1;
    int start = 0;
    for (var part : text.split("\n\n", -1)) {
      if (!part.isBlank()) {
        var places = new SourceMap.Builder().run(0, start, line).build();
        blocks.add(new Block(Block.Kind.PARAGRAPH, 0, part, places, null));
      }
      start += part.length() + 2;
      line += (int) part.chars().filter(c -> c == '\n').count() + 2;
    }
    return blocks;
  }
}
