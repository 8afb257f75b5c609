package graf.cli.browse;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.QueryLine;

/// What keys do while the query is typed: letters are letters, arrows move in the list.
final class QueryKeys {
  /// More is no query, whoever pasted it.
  private static final int LONGEST = 2_000;

  private QueryKeys() {}

  static Step of(BrowseState state, KeyPress press) {
    return switch (press) {
      case KeyPress.Letter(var text) -> typed(state, text);
      case KeyPress.Pasted(var text) -> typed(state, text);
      case KeyPress.Named(var key) -> named(state, key);
      case KeyPress.Click _, KeyPress.Wheel _ -> Step.to(state);
    };
  }

  private static Step typed(BrowseState state, String text) {
    var line = state.line();
    return line.text().length() + text.length() > LONGEST
        ? Step.to(state.saying("a query is no longer than " + LONGEST + " characters"))
        : Step.to(state.typed(line.insert(text)));
  }

  private static Step named(BrowseState state, Key key) {
    var moved = Steps.moved(state, key);
    if (moved != null) {
      return Step.to(moved);
    }
    return switch (key) {
      case ENTER -> CommandKeys.opened(state);
      case TAB -> Step.to(state.focused(Focus.LIST));
      case BACK_TAB -> Step.to(state.focused(Focus.DOCUMENT));
      case ESCAPE -> Steps.back(state);
      default -> Step.to(state.typed(edited(state.line(), key)));
    };
  }

  /// Returns `line` as `key` leaves it.
  static QueryLine edited(QueryLine line, Key key) {
    return switch (key) {
      case LEFT -> line.left();
      case RIGHT -> line.right();
      case WORD_LEFT -> line.wordLeft();
      case WORD_RIGHT -> line.wordRight();
      case HOME -> line.home();
      case END -> line.end();
      case BACKSPACE -> line.backspace();
      case DELETE -> line.delete();
      case DELETE_WORD -> line.deleteWord();
      case DELETE_BEFORE -> line.deleteBefore();
      case DELETE_AFTER -> line.deleteAfter();
      default -> line;
    };
  }
}
