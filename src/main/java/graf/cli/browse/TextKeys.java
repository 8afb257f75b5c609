package graf.cli.browse;

import graf.cli.browse.screen.PanelPane;
import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Panel;
import java.util.function.IntFunction;

/// What keys do where a text is read that is not a document's.
final class TextKeys {
  private TextKeys() {}

  /// Returns `state` with the panel that `at` makes of another first row; without one where the key
  /// closes it.
  static BrowseState of(BrowseState state, int top, IntFunction<Panel> at, KeyPress press) {
    int page = Math.max(1, state.layout().document().height() - 1);
    return switch (press) {
      case KeyPress.Named(var key) ->
          switch (key) {
            case UP -> scrolled(state, at, top - 1);
            case DOWN -> scrolled(state, at, top + 1);
            case PAGE_UP -> scrolled(state, at, top - page);
            case PAGE_DOWN -> scrolled(state, at, top + page);
            case HOME -> scrolled(state, at, 0);
            default -> state.showing(new Panel.None());
          };
      case KeyPress.Letter(var letter) ->
          switch (letter) {
            case "k" -> scrolled(state, at, top - 1);
            case "j" -> scrolled(state, at, top + 1);
            case " " -> scrolled(state, at, top + page);
            default -> state.showing(new Panel.None());
          };
      case KeyPress.Pasted _, KeyPress.Click _, KeyPress.Wheel _ -> state;
    };
  }

  private static BrowseState scrolled(BrowseState state, IntFunction<Panel> at, int top) {
    return state.showing(at.apply(Math.clamp(top, 0, Math.max(0, PanelPane.overflow(state)))));
  }
}
