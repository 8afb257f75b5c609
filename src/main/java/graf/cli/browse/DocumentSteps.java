package graf.cli.browse;

import graf.cli.browse.screen.DocumentPane;
import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.DocumentRows;
import graf.cli.browse.state.MatchList;

/// How one moves in the document.
final class DocumentSteps {
  private DocumentSteps() {}

  static BrowseState moved(BrowseState state, Key key) {
    int page = Math.max(1, DocumentPane.textHeight(state) - 1);
    return switch (key) {
      case UP -> scrolled(state, -1);
      case DOWN -> scrolled(state, 1);
      case PAGE_UP -> scrolled(state, -page);
      case PAGE_DOWN -> scrolled(state, page);
      case HOME -> at(state, 0);
      case END -> at(state, Integer.MAX_VALUE);
      default -> state;
    };
  }

  /// Moves what is seen by so many rows; at the end of what is here, the next piece of the document
  /// is asked for.
  static BrowseState scrolled(BrowseState state, int rows) {
    var hit = state.hit();
    if (hit == null) {
      return state;
    }
    var shown = DocumentRows.of(state, hit, DocumentPane.textWidth(state));
    int height = DocumentPane.textHeight(state);
    int before = shown.top(height);
    var reading = shown.scrolledTo(before + rows, height);
    var moved = state.reading(reading);
    int after = DocumentRows.of(moved, hit, DocumentPane.textWidth(state)).top(height);
    return after == before ? beyond(state, rows) : moved;
  }

  private static BrowseState beyond(BrowseState state, int rows) {
    var view = state.view();
    if (view == null || view.passages().isEmpty()) {
      return state;
    }
    int next =
        rows < 0
            ? view.passages().getFirst().ordinal() - 1
            : view.passages().getLast().ordinal() + 1;
    return next < 0 || next >= view.document().passages()
        ? state
        : state.reading(state.reading().at(next, 0));
  }

  private static BrowseState at(BrowseState state, int passage) {
    var view = state.view();
    if (view == null) {
      return state;
    }
    int ordinal = Math.clamp(passage, 0, Math.max(0, view.document().passages() - 1));
    return state.reading(state.reading().at(ordinal, 0));
  }

  /// Goes to the next match in the document, or, where `by` is -1, to the one before; behind the
  /// last comes the first.
  static BrowseState matched(BrowseState state, int by) {
    var hit = state.hit();
    if (hit == null) {
      return state;
    }
    var places = MatchList.of(state, hit);
    return places.size() == 0
        ? state.saying("nothing is lit in this document")
        : state.reading(places.from(state.reading(), by));
  }
}
