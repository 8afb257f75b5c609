package graf.cli.browse.screen;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.Panel;
import graf.cli.browse.state.QueryLine;
import graf.render.Cells;
import graf.render.CleanText;
import org.jline.utils.AttributedString;

/// The first row: the query, and what keys do next.
record QueryRow(Look look) {
  private static final String PROMPT = "> ";
  private static final String ELSEWHERE = "  ";

  AttributedString row(BrowseState state) {
    var line = state.line();
    var row = new RowBuilder(state.columns());
    boolean isTyped = state.focus() == Focus.QUERY;
    row.add(isTyped ? PROMPT : ELSEWHERE, look.prompt());
    row.add(shown(line, state.columns()), isTyped ? look.title() : look.plain());
    return row.addRight(hint(state), look.dim()).row();
  }

  private static String hint(BrowseState state) {
    return switch (state.panel()) {
      case Panel.Facets _ -> "Space tick  c none  Esc back";
      case Panel.Earlier _ -> "Enter ask again  Esc back";
      case Panel.Help _, Panel.Why _ -> "Esc back";
      case Panel.None _ ->
          switch (state.focus()) {
            case QUERY -> "Enter open  Tab list  F1 help";
            case LIST -> "Enter open  Tab document  / query  ? help";
            case DOCUMENT -> "n next match  Tab list  / query  ? help";
          };
    };
  }

  /// Returns as much of the query as there is room for, the cursor in it.
  private static String shown(QueryLine line, int columns) {
    int start = start(line, columns);
    var rest = CleanText.name(line.text().substring(start));
    int room = room(columns);
    int end = 0;
    for (int cells = 0; end < rest.length(); end += Character.charCount(rest.codePointAt(end))) {
      cells += Cells.of(rest.codePointAt(end));
      if (cells > room) {
        break;
      }
    }
    return rest.substring(0, end);
  }

  /// Returns the cell of the cursor.
  static int cursor(QueryLine line, int columns) {
    var before = CleanText.name(line.text().substring(start(line, columns), line.cursor()));
    return Math.min(Math.max(0, columns - 1), PROMPT.length() + Cells.of(AgreedWidths.of(before)));
  }

  /// Returns where what is seen of a long query begins.
  private static int start(QueryLine line, int columns) {
    int start = line.cursor();
    for (int cells = 0; start > 0; ) {
      int c = line.text().codePointBefore(start);
      cells += Cells.of(CleanText.name(Character.toString(c)));
      if (cells > room(columns)) {
        break;
      }
      start -= Character.charCount(c);
    }
    return start;
  }

  private static int room(int columns) {
    // The cursor may stand behind the last character.
    return Math.max(1, columns - PROMPT.length() - 1);
  }
}
