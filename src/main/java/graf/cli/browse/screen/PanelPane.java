package graf.cli.browse.screen;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.FacetRow;
import graf.cli.browse.state.Layout;
import graf.cli.browse.state.Panel;
import graf.render.Amounts;
import graf.render.CleanText;
import graf.render.LineBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/// What lies over the document: keys, facets, earlier questions, why.
public record PanelPane(Look look) {
  List<AttributedString> rows(BrowseState state, Layout.Area area) {
    int height = area.height();
    var rows =
        switch (state.panel()) {
          case Panel.None _ -> new ArrayList<AttributedString>();
          case Panel.Facets(var selected) -> facets(state, selected, area);
          case Panel.Earlier earlier -> earlier(earlier, area);
          case Panel.Help(var top) -> from(text(state, area.width()), top);
          case Panel.Why(var top) -> from(text(state, area.width()), top);
        };
    RowBuilder.fill(rows, area.width(), height);
    return rows;
  }

  /// Returns how many rows of the text that is read have no room.
  public static int overflow(BrowseState state) {
    var area = state.layout().document();
    return new PanelPane(Look.UNCOLOURED).text(state, area.width()).size() - area.height();
  }

  private static List<AttributedString> from(List<AttributedString> rows, int top) {
    return new ArrayList<>(rows.subList(Math.min(top, rows.size()), rows.size()));
  }

  private List<AttributedString> text(BrowseState state, int width) {
    var rows = new ArrayList<AttributedString>();
    if (state.panel() instanceof Panel.Help) {
      for (var line : HelpLines.of(width)) {
        rows.add(new RowBuilder(width).add(line, look.plain()).filled());
      }
      return rows;
    }
    var explained = state.explained();
    var wish = state.wish();
    if (explained == null || wish == null || !explained.wish().equals(wish)) {
      rows.add(new RowBuilder(width).add("…", look.dim()).filled());
      return rows;
    }
    for (var line : explained.lines()) {
      for (var part : LineBreaker.lines(line, width)) {
        rows.add(
            new RowBuilder(width)
                .add(line.substring(part.start(), part.end()), look.plain())
                .filled());
      }
      if (line.isEmpty()) {
        rows.add(new RowBuilder(width).filled());
      }
    }
    return rows;
  }

  private List<AttributedString> facets(BrowseState state, int selected, Layout.Area area) {
    var values = FacetRow.of(state);
    var rows = new ArrayList<AttributedString>();
    int chosen = 0;
    for (int i = 0; i < values.size(); i++) {
      var value = values.get(i);
      if (i == 0 || values.get(i - 1).tick().facet() != value.tick().facet()) {
        var facet = value.tick().facet().name().toLowerCase(Locale.ROOT);
        rows.add(new RowBuilder(area.width()).add(facet, look.title()).filled());
      }
      chosen = i == selected ? rows.size() : chosen;
      rows.add(facet(value, state, i == selected, area.width()));
    }
    if (values.isEmpty()) {
      rows.add(
          new RowBuilder(area.width())
              .add(state.isPending() ? "…" : "nothing to tick: there are no hits", look.dim())
              .filled());
    }
    int first = Math.clamp(chosen - area.height() / 2, 0, Math.max(0, rows.size() - area.height()));
    return from(rows, first);
  }

  private AttributedString facet(FacetRow value, BrowseState state, boolean isSelected, int width) {
    boolean isTicked = state.question().ticks().contains(value.tick());
    var style = isSelected ? look.title() : look.plain();
    var count = Amounts.digits(value.passages());
    return new RowBuilder(width)
        .add(isSelected ? "▌" : " ", look.prompt())
        .add(isTicked ? "[x] " : "[ ] ", style)
        .add(CleanText.name(value.tick().value()), isTicked ? look.title() : style)
        .addRight(count + " ", look.dim())
        .filled();
  }

  private List<AttributedString> earlier(Panel.Earlier panel, Layout.Area area) {
    var rows = new ArrayList<AttributedString>();
    rows.add(
        new RowBuilder(area.width())
            .add("earlier: ", look.dim())
            .add(CleanText.name(panel.typed().text()), look.title())
            .filled());
    var shown = panel.shown();
    if (shown.isEmpty()) {
      var words = panel.all().isEmpty() ? "none is kept yet" : "none with that";
      rows.add(new RowBuilder(area.width()).add(words, look.dim()).filled());
    }
    int room = Math.max(1, area.height() - 1);
    int first = Math.clamp(panel.selected() - room / 2, 0, Math.max(0, shown.size() - room));
    for (int i = first; i < shown.size() && rows.size() < area.height(); i++) {
      boolean isSelected = i == panel.selected();
      rows.add(
          new RowBuilder(area.width())
              .add(isSelected ? "▌ " : "  ", look.prompt())
              .add(CleanText.name(shown.get(i)), isSelected ? look.title() : look.plain())
              .filled());
    }
    return rows;
  }
}
