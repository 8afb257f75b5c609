package graf.cli.browse.screen;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Layout;
import graf.render.Cells;
import graf.render.LineBreaker;
import graf.render.MarkedText;
import graf.render.Places;
import graf.render.ResultsSummary;
import graf.search.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/// The hits, each with its place and what stands around its first match.
record ListPane(Look look, Places places, String index) {
  private static final String SELECTED = "▌";
  private static final String OTHER = " ";

  /// Cells that a place has beside a long title.
  private static final int LEAST_PLACE = 12;

  List<AttributedString> rows(BrowseState state, Layout.Area area) {
    var rows = new ArrayList<AttributedString>();
    var hits = state.hits();
    if (hits.isEmpty()) {
      words(state, area.width(), rows);
    }
    var layout = state.layout();
    int first = layout.firstHit(state.selected(), hits.size());
    for (int i = first; i < hits.size() && rows.size() < area.height(); i++) {
      var style = i == state.selected() ? look.title() : look.plain();
      var mark = i == state.selected() ? SELECTED : OTHER;
      if (layout.isSideBySide()) {
        rows.add(place(hits.get(i), mark, style, area.width()));
        rows.add(
            new RowBuilder(area.width())
                .add(mark, look.prompt())
                .add("  ", look.plain())
                .add(text(hits.get(i)), look.plain(), look.match())
                .filled());
      } else {
        rows.add(row(hits.get(i), mark, style, area.width()));
      }
    }
    RowBuilder.fill(rows, area.width(), area.height());
    return rows;
  }

  private AttributedString place(Hit hit, String mark, AttributedStyle style, int width) {
    var row = new RowBuilder(width).add(mark, look.prompt()).add(hit.rank() + " ", look.dim());
    var place = places.place(hit);
    if (hit.document().endsWith(hit.metadata().title())) {
      return row.add(end(place, row.room()), style).filled();
    }
    var shown = end(place, Math.max(LEAST_PLACE, row.room() * 2 / 5));
    var title = new RowBuilder(row.room() - Cells.of(shown) - 2);
    title.add(
        MarkedText.folded(hit.metadata().title(), hit.titleHighlights()), style, look.match());
    return row.add(title.row()).addRight(shown, look.place()).filled();
  }

  private AttributedString row(Hit hit, String mark, AttributedStyle style, int width) {
    int room = Math.max(8, width * 2 / 5);
    var place = end(places.place(hit), room);
    return new RowBuilder(width)
        .add(mark, look.prompt())
        .add(place, style.equals(look.plain()) ? look.place() : style)
        .add(" ".repeat(Math.max(0, room - Cells.of(place)) + 2), look.plain())
        .add(text(hit), look.plain(), look.match())
        .filled();
  }

  private static MarkedText text(Hit hit) {
    return MarkedText.folded(hit.passage().text(), hit.highlights());
  }

  /// Returns the end of a path, which tells more than its beginning, in at most `cells`.
  private static String end(String place, int cells) {
    int start = place.length();
    int used = 1;
    while (start > 0) {
      int c = place.codePointBefore(start);
      used += Cells.of(c);
      if (used > cells) {
        break;
      }
      start -= Character.charCount(c);
    }
    // The ellipsis needs a cell only where something is cut.
    boolean fits = Cells.of(place) <= cells;
    return fits ? place : start < place.length() ? "…" + place.substring(start) : "";
  }

  /// What stands in the place of hits.
  private void words(BrowseState state, int width, List<AttributedString> rows) {
    var found = state.found();
    if (found == null) {
      line("Type words to search " + index + ".", look.plain(), width, rows);
      rows.add(new RowBuilder(width).filled());
      line(
          "arms embargo: both words first, then one; \"arms embargo\": side by side; -word:"
              + " without it; drone*: its beginning; type:pdf, since:2023: only such.",
          look.dim(),
          width,
          rows);
      return;
    }
    for (var advice : ResultsSummary.advice(found.results())) {
      line(advice, look.plain(), width, rows);
    }
  }

  private static void line(
      String text, AttributedStyle style, int width, List<AttributedString> rows) {
    for (var part : LineBreaker.lines(text, width)) {
      rows.add(new RowBuilder(width).add(text.substring(part.start(), part.end()), style).filled());
    }
  }
}
