package graf.cli.browse.screen;

import graf.cli.browse.state.Answer;
import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.DocumentRows;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.Layout;
import graf.cli.browse.state.MatchList;
import graf.passage.TextRange;
import graf.render.Amounts;
import graf.render.Attribution;
import graf.render.MarkedText;
import graf.render.Places;
import graf.search.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/// The document of the selected hit: its place on top, where its matches fall, and its text, of
/// which the passage that is looked at stands out.
public record DocumentPane(Look look, Places places) {
  private static final String READ = "▎ ";
  private static final String OTHER = "  ";

  /// Lower, and there is no room for title and strip.
  private static final int LOW = 8;

  /// Returns the width that text is wrapped to.
  public static int textWidth(BrowseState state) {
    return Math.max(2, state.layout().document().width() - READ.length());
  }

  /// Returns the rows in which text is seen.
  public static int textHeight(BrowseState state) {
    int height = state.layout().document().height();
    return Math.max(1, height - headRows(height));
  }

  private static int headRows(int height) {
    return height < LOW ? 1 : 3;
  }

  List<AttributedString> rows(BrowseState state, Layout.Area area) {
    var rows = new ArrayList<AttributedString>();
    var hit = state.hit();
    if (hit != null && area.height() > 0) {
      head(state, hit, area, rows);
      text(state, hit, area, rows);
    }
    RowBuilder.fill(rows, area.width(), area.height());
    return rows;
  }

  private void head(BrowseState state, Hit hit, Layout.Area area, List<AttributedString> rows) {
    var style = state.focus() == Focus.DOCUMENT ? look.prompt() : look.place();
    var place = new RowBuilder(area.width()).add(place(state, hit), style);
    var matches = MatchList.of(state, hit);
    var count = count(state, matches);
    rows.add(place.addRight(count, look.dim()).filled());
    if (headRows(area.height()) > 1) {
      var title = MarkedText.folded(hit.metadata().title(), hit.titleHighlights());
      rows.add(
          new RowBuilder(area.width())
              .add(title, look.title(), look.match())
              .add("  " + Attribution.line(hit.metadata()), look.dim())
              .filled());
      rows.add(new Strip(look).row(state, hit, area.width()));
    }
  }

  private static String count(BrowseState state, MatchList matches) {
    var found = state.found();
    if (matches.size() == 0 || found == null || found.stage() == Answer.Stage.HITS) {
      return "";
    }
    return "match "
        + Amounts.digits(matches.number(state.reading()) + 1L)
        + " of "
        + Amounts.digits(matches.size());
  }

  private String place(BrowseState state, Hit hit) {
    var view = state.view();
    int ordinal = state.reading().ordinal();
    if (ordinal != hit.passage().ordinal() && view != null && view.holds(ordinal)) {
      for (var passage : view.passages()) {
        if (passage.ordinal() == ordinal) {
          return places.place(hit.file(), passage.location());
        }
      }
    }
    boolean isGone = state.loaded() != null && view == null && state.missing() == null;
    return places.place(hit) + (isGone ? " (gone)" : "");
  }

  private void text(BrowseState state, Hit hit, Layout.Area area, List<AttributedString> rows) {
    var shown = DocumentRows.of(state, hit, textWidth(state));
    int height = textHeight(state);
    int top = shown.top(height);
    int last = Math.min(shown.rows().size(), top + height);
    for (var row : shown.rows().subList(top, last)) {
      rows.add(row(row, row.ordinal() == state.reading().ordinal(), area.width()));
    }
  }

  private AttributedString row(DocumentRows.Row row, boolean isRead, int width) {
    var out = new RowBuilder(width);
    boolean isText = row.kind() != DocumentRows.Row.Kind.SPACE;
    out.add(isRead && isText ? READ : OTHER, look.prompt());
    if (row.kind() == DocumentRows.Row.Kind.HEADING) {
      return out.add(row.text(), isRead ? look.title() : look.dim(), look.match()).filled();
    }
    AttributedStyle base = isRead ? look.plain() : look.dim();
    var text = row.text();
    if (row.current().isEmpty()) {
      return out.add(text, base, look.match()).filled();
    }
    TextRange current = row.current().getFirst();
    out.add(text.part(0, current.start()), base, look.match());
    out.add(text.text().substring(current.start(), current.end()), look.current());
    return out.add(text.part(current.end(), text.text().length()), base, look.match()).filled();
  }
}
