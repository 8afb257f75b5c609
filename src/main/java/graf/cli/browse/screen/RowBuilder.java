package graf.cli.browse.screen;

import graf.passage.TextRange;
import graf.render.Cells;
import graf.render.ClippedLine;
import graf.render.MarkedText;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// One row of an area of the screen: what is too long for it is cut.
final class RowBuilder {
  private final AttributedStringBuilder out = new AttributedStringBuilder();
  private final int width;
  private int used;

  RowBuilder(int width) {
    this.width = width;
  }

  int room() {
    return width - used;
  }

  /// Adds text, clean, on one line.
  RowBuilder add(String text, AttributedStyle style) {
    if (room() > 0 && !text.isEmpty()) {
      append(Cells.cut(text, room()), style);
    }
    return this;
  }

  /// Adds text, and what is marked of it in `match`: where it is too long, what stands around its
  /// first mark.
  RowBuilder add(MarkedText text, AttributedStyle style, AttributedStyle match) {
    if (room() < 4) {
      return add(text.text(), style);
    }
    var clipped = ClippedLine.of(text, room());
    int written = 0;
    for (TextRange mark : clipped.marks()) {
      append(clipped.text().substring(written, mark.start()), style);
      append(clipped.text().substring(mark.start(), mark.end()), match);
      written = mark.end();
    }
    append(clipped.text().substring(written), style);
    return this;
  }

  /// Adds what is no wider than the room that is left.
  RowBuilder add(AttributedString part) {
    out.append(part);
    used += Cells.of(part.toString());
    return this;
  }

  private void append(String text, AttributedStyle style) {
    var agreed = AgreedWidths.of(text);
    out.styled(style, agreed);
    used += Cells.of(agreed);
  }

  /// Adds text at the right end, where there is room for it.
  RowBuilder addRight(String text, AttributedStyle style) {
    int cells = Cells.of(text);
    if (cells + 2 <= room()) {
      spaces(room() - cells);
      append(text, style);
    }
    return this;
  }

  private void spaces(int count) {
    if (count > 0) {
      append(" ".repeat(count), AttributedStyle.DEFAULT);
    }
  }

  /// Returns the row as it is.
  AttributedString row() {
    return out.toAttributedString();
  }

  /// Returns the row, filled up to its width.
  AttributedString filled() {
    spaces(room());
    return row();
  }

  /// Returns `rows` as exactly `height` rows.
  static void fill(List<AttributedString> rows, int width, int height) {
    while (rows.size() < height) {
      rows.add(new RowBuilder(width).filled());
    }
    while (rows.size() > height) {
      rows.removeLast();
    }
  }
}
