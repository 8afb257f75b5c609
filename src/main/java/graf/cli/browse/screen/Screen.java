package graf.cli.browse.screen;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.Layout;
import graf.cli.browse.state.Panel;
import graf.render.Places;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// The lines of the screen.
///
/// @param places where files stand
/// @param index what is asked, as its user calls it
public record Screen(Look look, Places places, String index) {
  private static final String BETWEEN = "┃";

  /// Returns as many lines as the screen has rows, none wider than it.
  public List<AttributedString> lines(BrowseState state) {
    var layout = state.layout();
    var lines = new ArrayList<AttributedString>();
    lines.add(new QueryRow(look).row(state));
    var list = new ListPane(look, places, index).rows(state, layout.list());
    var right = right(state, layout.document());
    if (layout.isSideBySide()) {
      for (int i = 0; i < list.size(); i++) {
        lines.add(joined(list.get(i), right.get(i)));
      }
    } else {
      lines.addAll(list);
      if (layout.document().height() > 0) {
        lines.add(
            new RowBuilder(layout.columns()).add("━".repeat(layout.columns()), look.dim()).row());
      }
      lines.addAll(right);
    }
    lines.addAll(new StatusRows(look).rows(state, layout));
    while (lines.size() > layout.rows()) {
      lines.removeLast();
    }
    return lines;
  }

  private List<AttributedString> right(BrowseState state, Layout.Area area) {
    return state.panel() instanceof Panel.None
        ? new DocumentPane(look, places).rows(state, area)
        : new PanelPane(look).rows(state, area);
  }

  private AttributedString joined(AttributedString left, AttributedString right) {
    return new AttributedStringBuilder()
        .append(left)
        .append(" ")
        .styled(look.dim(), BETWEEN)
        .append(" ")
        .append(right)
        .toAttributedString();
  }

  /// Returns in which cell of the first row the cursor is; -1 where it is not to be seen.
  public int cursor(BrowseState state) {
    boolean isTyped = state.focus() == Focus.QUERY && state.panel() instanceof Panel.None;
    return isTyped ? QueryRow.cursor(state.line(), state.columns()) : -1;
  }
}
