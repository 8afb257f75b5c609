package graf.corpus.format;

import graf.passage.Block;
import graf.passage.Page;
import graf.passage.SourceMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Blocks of a format without lines, whose source text is the blocks themselves with an empty line
/// between them: offsets count in that.
public final class ExtractedText {
  private static final int BETWEEN_BLOCKS = 2;

  private final List<Block> blocks = new ArrayList<>();
  private int offset;

  /// Adds a block; nothing where `text` is blank.
  public void add(Block.Kind kind, int level, String text, @Nullable Page page) {
    var stripped = text.strip();
    if (!stripped.isEmpty()) {
      add(new Block(kind, level, stripped, new SourceMap.Builder().build(), page));
    }
  }

  /// Adds `block`, whose places count from its own beginning.
  public void add(Block block) {
    blocks.add(block.at(block.places().moved(offset, 0)));
    offset += block.text().length() + BETWEEN_BLOCKS;
  }

  /// Adds what `block` says; in the text that it is taken from, it has a place of its own.
  public void append(Block block) {
    add(block.kind(), block.level(), block.text(), null);
  }

  public List<Block> blocks() {
    return blocks;
  }
}
