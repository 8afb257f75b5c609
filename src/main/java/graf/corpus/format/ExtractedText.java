package graf.corpus.format;

import graf.passage.Block;
import graf.passage.Page;
import graf.passage.SourceMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Blocks of a format without lines, whose source text is the blocks themselves with an empty line
/// between them: offsets count in that.
final class ExtractedText {
  private static final int BETWEEN_BLOCKS = 2;

  private final List<Block> blocks = new ArrayList<>();
  private int offset;

  /// Adds a block; nothing where `text` is blank.
  void add(Block.Kind kind, int level, String text, @Nullable Page page) {
    var stripped = text.strip();
    if (!stripped.isEmpty()) {
      var places = new SourceMap.Builder().run(0, offset, 0).build();
      blocks.add(new Block(kind, level, stripped, places, page));
      offset += stripped.length() + BETWEEN_BLOCKS;
    }
  }

  List<Block> blocks() {
    return blocks;
  }
}
