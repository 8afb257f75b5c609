package graf.corpus.format;

import graf.passage.Block;
import java.util.List;

/// The title of a document whose metadata does not name one.
public final class FirstHeading {
  private FirstHeading() {}

  /// Returns the first of the outermost headings if nothing is above it in rank; else the first
  /// heading that the document begins with; else the last part of `name`.
  public static String title(List<Block> blocks, String name) {
    for (var block : blocks) {
      if (block.kind() == Block.Kind.HEADING && block.level() == 1) {
        return block.text();
      }
    }
    if (!blocks.isEmpty() && blocks.getFirst().kind() == Block.Kind.HEADING) {
      return blocks.getFirst().text();
    }
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
