package graf.cli.browse.screen;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.DocumentRows;
import graf.search.Hit;
import org.jline.utils.AttributedString;

/// Where in a document its matches fall: the document from its beginning to its end in one row.
record Strip(Look look) {
  private static final String NOTHING = "━";
  private static final String MATCH = "▪";
  private static final String HERE = "█";

  AttributedString row(BrowseState state, Hit hit, int width) {
    var row = new RowBuilder(width);
    var view = state.view();
    int passages = view == null ? 1 : Math.max(1, view.document().passages());
    boolean[] lit = new boolean[width];
    DocumentRows.matches(view, hit)
        .keySet()
        .forEach(ordinal -> lit[cell(ordinal, passages, width)] = true);
    int here = cell(state.reading().ordinal(), passages, width);
    for (int i = 0; i < width; i++) {
      if (i == here) {
        row.add(HERE, lit[i] ? look.match() : look.prompt());
      } else {
        row.add(lit[i] ? MATCH : NOTHING, lit[i] ? look.match() : look.dim());
      }
    }
    return row.filled();
  }

  private static int cell(int ordinal, int passages, int width) {
    return Math.clamp((long) ordinal * width / passages, 0, width - 1);
  }
}
