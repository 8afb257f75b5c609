package graf.passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Neighbouring blocks that become one passage, or several where they are too long.
final class Group {
  private final List<Block> blocks = new ArrayList<>(4);

  /// Where in the text each block begins.
  private final List<Integer> starts = new ArrayList<>(4);

  private final StringBuilder text = new StringBuilder();
  private boolean fragments = true;

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /// Says whether all of it are fragments, which are better joined to something.
  boolean isFragment() {
    return fragments && !blocks.isEmpty();
  }

  /// Says whether `next` stands on another page.
  boolean turnsPage(Block next) {
    var page = blocks.isEmpty() ? null : blocks.getLast().lastPage();
    return page != null && !page.equals(next.page());
  }

  /// Says whether `next` belongs to the same passage.
  boolean accepts(Block next) {
    if (blocks.isEmpty()) {
      return true;
    }
    int limit = fragments && !Fragments.is(next) ? Cuts.LONGEST : Cuts.TARGET;
    return text.length() + next.text().length() <= limit
        && adjoins(next)
        && (fragments || belongs(next));
  }

  /// Says whether `rest`, fragments at the end of a section, may be joined to it.
  boolean acceptsRest(Group rest) {
    var next = rest.blocks.getFirst();
    return !turnsPage(next)
        && adjoins(next)
        && text.length() + rest.text.length() <= Cuts.LONGEST
        && blocks.getLast().kind() != Block.Kind.CODE;
  }

  void add(Block block) {
    if (!blocks.isEmpty() && !endsInSpace()) {
      text.append('\n');
    }
    // A short list item at the start is a numbered heading; further on it belongs to a list.
    fragments &= Fragments.is(block) && (blocks.isEmpty() || block.kind() == Block.Kind.PARAGRAPH);
    starts.add(text.length());
    text.append(block.text());
    blocks.add(block);
  }

  void addAll(Group rest) {
    rest.blocks.forEach(this::add);
  }

  /// Adds the passages made of it to `passages`, numbered from `ordinal` on; returns the next
  /// number.
  int split(List<String> heading, int ordinal, Collection<Passage> passages) {
    var whole = text.toString();
    int next = ordinal;
    int from = 0;
    for (int cut : Cuts.of(whole, blocks.getFirst().kind())) {
      var range = Cuts.stripped(whole, from, cut);
      if (range.start() < range.end()) {
        var part = whole.substring(range.start(), range.end());
        passages.add(new Passage(next++, part, location(range, heading)));
      }
      from = cut;
    }
    return next;
  }

  private Location location(TextRange range, List<String> heading) {
    int first = blockAt(range.start());
    int last = blockAt(range.end() - 1);
    var head = blocks.get(first);
    var tail = blocks.get(last);
    int end = range.end() - 1 - starts.get(last);
    int start = head.places().sourceOffset(range.start() - starts.get(first));
    return new Location(
        head.places().line(range.start() - starts.get(first)),
        tail.places().line(end),
        pageAt(range.start()),
        new TextRange(start, Math.max(start, tail.places().sourceOffset(end) + 1)),
        heading,
        turns(range));
  }

  private @Nullable Page pageAt(int offset) {
    int block = blockAt(offset);
    var page = blocks.get(block).page();
    for (var turn : blocks.get(block).turns()) {
      page = turn.offset() <= offset - starts.get(block) ? turn.page() : page;
    }
    return page;
  }

  /// Returns where `range` of the text goes on on other pages.
  private List<PageTurn> turns(TextRange range) {
    var turns = new ArrayList<PageTurn>();
    for (int i = 0; i < blocks.size(); i++) {
      for (var turn : blocks.get(i).turns()) {
        int offset = turn.offset() + starts.get(i);
        if (offset > range.start() && offset < range.end()) {
          turns.add(new PageTurn(offset - range.start(), turn.page()));
        }
      }
    }
    return turns;
  }

  private int blockAt(int offset) {
    int block = starts.size() - 1;
    while (starts.get(block) > offset) {
      block--;
    }
    return block;
  }

  private boolean belongs(Block next) {
    var last = blocks.getLast();
    if (isLeadIn(last)) {
      return next.kind() != Block.Kind.PARAGRAPH;
    }
    return switch (last.kind()) {
      case LIST_ITEM, TABLE_ROW -> next.kind() == last.kind();
      case HEADING, PARAGRAPH, CODE -> false;
    };
  }

  private static boolean isLeadIn(Block block) {
    var end = block.text().stripTrailing();
    return block.kind() == Block.Kind.PARAGRAPH && (end.endsWith(":") || end.endsWith("："));
  }

  /// Says whether nothing but white space that the text has too lies between the last block and
  /// `next`. A block that does not end in white space leaves out what follows it: it has no say.
  private boolean adjoins(Block next) {
    if (!endsInSpace()) {
      return true;
    }
    var last = blocks.getLast();
    return last.places().sourceOffset(last.text().length() - 1) + 1
        == next.places().sourceOffset(0);
  }

  private boolean endsInSpace() {
    return Character.isWhitespace(text.charAt(text.length() - 1));
  }
}
