package graf.cli.browse.screen;

import graf.cli.browse.state.Answer;
import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Layout;
import graf.render.Amounts;
import graf.render.MarkedText;
import graf.render.ResultsSummary;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/// The last rows: how the query was read, or what there is to say; counts and coverage.
record StatusRows(Look look) {
  List<AttributedString> rows(BrowseState state, Layout layout) {
    var rows = new ArrayList<AttributedString>();
    if (layout.status() > 1) {
      var says = !state.message().isEmpty();
      rows.add(
          new RowBuilder(layout.columns())
              .add(clean(says ? state.message() : reading(state)), says ? look.title() : look.dim())
              .row());
    }
    if (layout.status() > 0) {
      var counts = new RowBuilder(layout.columns());
      boolean says = layout.status() == 1 && !state.message().isEmpty();
      rows.add(
          counts
              .add(state.isPending() ? "… " : "", look.dim())
              .add(clean(says ? state.message() : counts(state)), look.plain())
              .row());
    }
    return rows;
  }

  private static String reading(BrowseState state) {
    var found = state.found();
    return found == null ? "" : "read as: " + found.reading();
  }

  private static String counts(BrowseState state) {
    var found = state.found();
    if (found == null) {
      return "";
    }
    if (found.stage() == Answer.Stage.HITS) {
      return "counting";
    }
    var results = found.results();
    int reread = results.reread().size();
    return (results.gaps().isEmpty() ? "" : "partial: " + results.gaps() + " · ")
        + ResultsSummary.of(results)
        + (reread == 0 ? "" : " · " + Amounts.of(reread, "changed file") + " read again");
  }

  private static String clean(String text) {
    return MarkedText.folded(text, List.of()).text();
  }
}
