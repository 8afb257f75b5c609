package graf.corpus.format.markup;

import graf.corpus.format.html.HtmlBlocks;
import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines of a source in a line-based markup language, and the blocks made of them.
final class MarkedUpLines {
  final String source;
  final List<Block> blocks = new ArrayList<>();

  /// What the document defines a name to stand for.
  final Map<String, String> names = new HashMap<>();

  private final LineStarts starts;
  private final InlineMarkup markup;
  private final BlockText text;
  private final List<int[]> notes = new ArrayList<>();

  MarkedUpLines(String source, InlineMarkup markup) {
    this.source = source;
    this.starts = LineStarts.of(source);
    this.markup = markup;
    this.text = new BlockText(starts);
  }

  int count() {
    return starts.count();
  }

  /// Returns line `number`, from 1, without its break and trailing white space; empty behind the
  /// last.
  String line(int number) {
    return number < 1 || number > count()
        ? ""
        : source.substring(starts.start(number), end(number)).stripTrailing();
  }

  int indent(int number) {
    var line = line(number);
    return line.length() - line.stripLeading().length();
  }

  /// Returns the first line from `number` on that is indented by less than `indent`, blank lines
  /// not counted and not left at the end.
  int outdent(int number, int indent) {
    int behind = number;
    for (int i = number; i <= count() && (line(i).isEmpty() || indent(i) >= indent); i++) {
      behind = line(i).isEmpty() ? behind : i + 1;
    }
    return behind;
  }

  /// Adds line `number` from `column` on to the block that {@link #end(Kind, int)} will end.
  void add(int number, int column) {
    addAll(number, column, number + 1);
  }

  /// Adds lines `from`, from `column` on, to `to` (not included).
  void addAll(int from, int column, int to) {
    text.space();
    int end = end(to - 1);
    addMarkedUp(Math.min(starts.start(from) + column, end), end);
  }

  /// Adds a title, a caption or the like, which stands between two columns of a line.
  void addPart(int number, int from, int to, Kind kind, int level) {
    addMarkedUp(starts.start(number) + from, starts.start(number) + to);
    end(kind, level);
  }

  /// Adds the page or the part of one that lines `from` to `to` (not included) hold.
  void addHtml(int from, int to) {
    if (to > from) {
      int start = starts.start(from);
      blocks.addAll(
          HtmlBlocks.ofFragment(source.substring(start, end(to - 1)), start, source, starts));
    }
  }

  private void addMarkedUp(int start, int end) {
    markup.addTo(text, source, start, end, names, (from, to) -> notes.add(new int[] {from, to}));
  }

  /// Adds what goes on with a cell from an earlier line.
  void addToCell(int number, int from, int to) {
    text.space();
    addMarkedUp(starts.start(number) + from, starts.start(number) + to);
  }

  /// Adds a cell of a table's row.
  void addCell(int number, int from, int to) {
    if (!text.isEmpty()) {
      text.addBetween(" | ");
    }
    addMarkedUp(starts.start(number) + from, starts.start(number) + to);
  }

  void end(Kind kind, int level) {
    if (!text.isEmpty()) {
      blocks.add(text.take(kind, level));
    }
    var waiting = List.copyOf(notes);
    notes.clear();
    for (var note : waiting) {
      addMarkedUp(note[0], note[1]);
      end(Kind.PARAGRAPH, 0);
    }
  }

  /// Adds lines `from` to `to` (not included) as one block of code, less what all are indented by.
  void addCode(int from, int to) {
    int indent = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      indent = line(i).isEmpty() ? indent : Math.min(indent, indent(i));
    }
    for (int i = from; i < to; i++) {
      if (i > from) {
        text.addBetween("\n");
      }
      for (int k = starts.start(i) + indent; k < starts.start(i) + line(i).length(); k++) {
        text.add(source.charAt(k), k);
      }
    }
    end(Kind.CODE, 0);
  }

  private int end(int number) {
    return Math.min(starts.end(number), source.length());
  }
}
