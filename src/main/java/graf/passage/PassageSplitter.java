package graf.passage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Makes passages of a document's blocks; the package's description says by which rules.
public final class PassageSplitter implements Iterator<Passage> {
  private final Iterator<Block> blocks;
  private final Boilerplate boilerplate;
  private final HeadingPath headings = new HeadingPath();
  private final Deque<Passage> ready = new ArrayDeque<>();
  private int ordinal;

  /// Waits for what follows: it may be joined to it.
  private Group group = new Group();

  /// The last heading, while nothing stands below it.
  private @Nullable Block bare;

  /// Waits for a fragment at the end of its section, which has nothing else to be joined to.
  private @Nullable Group held;

  private PassageSplitter(Metadata metadata, Iterable<Block> blocks) {
    this.blocks = blocks.iterator();
    boilerplate = new Boilerplate(metadata.type());
  }

  /// Returns the passages of `document` in order, made while they are taken; no more than a few
  /// blocks are held at a time.
  public static Iterator<Passage> split(SourceDocument document) {
    return switch (document.content()) {
      case SourceDocument.Blocks(var blocks) -> new PassageSplitter(document.metadata(), blocks);
      case SourceDocument.Passages(var passages) -> passages.iterator();
    };
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && blocks.hasNext()) {
      take(blocks.next());
    }
    if (ready.isEmpty()) {
      closeSection();
      emitBare();
    }
    return !ready.isEmpty();
  }

  @Override
  public Passage next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void take(Block block) {
    if (block.kind() == Block.Kind.HEADING) {
      closeSection();
      if (bare != null && block.level() <= bare.level()) {
        emitBare();
      }
      headings.enter(block);
      bare = block;
      return;
    }
    var kept = boilerplate.without(block);
    if (kept != null && !kept.text().isBlank()) {
      bare = null;
      join(kept);
    }
  }

  private void join(Block block) {
    if (group.turnsPage(block)) {
      closeSection();
    } else if (!group.accepts(block)) {
      hold();
    }
    group.add(block);
  }

  private void hold() {
    emitHeld();
    held = group.isEmpty() ? null : group;
    group = new Group();
  }

  private void closeSection() {
    if (held != null && group.isFragment() && held.acceptsRest(group)) {
      held.addAll(group);
      group = new Group();
    }
    hold();
    emitHeld();
  }

  private void emitHeld() {
    if (held != null) {
      ordinal = held.split(headings.path(), ordinal, ready);
      held = null;
    }
  }

  /// A heading with nothing below it would stand in no passage's path: it is a passage itself.
  private void emitBare() {
    if (bare != null) {
      var alone = new Group();
      alone.add(new Block(Block.Kind.PARAGRAPH, 0, bare.text(), bare.places(), bare.page()));
      ordinal = alone.split(headings.above(), ordinal, ready);
      bare = null;
    }
  }
}
