package graf.corpus.format.markup;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/// The lines of a source in a line-based markup language, and the blocks made of them.
final class MarkedUpLines {
  final String source;
  final List<Block> blocks = new ArrayList<>();
  private final LineStarts starts;
  private final InlineMarkup markup;
  private final BlockText text;

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
    text.space();
    int end = end(number);
    markup.addTo(text, source, Math.min(starts.start(number) + column, end), end);
  }

  /// Adds a cell of a table's row.
  void addCell(int number, int from, int to) {
    if (!text.isEmpty()) {
      text.addBetween(" | ");
    }
    markup.addTo(text, source, starts.start(number) + from, starts.start(number) + to);
  }

  void end(Kind kind, int level) {
    if (!text.isEmpty()) {
      blocks.add(text.take(kind, level));
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
