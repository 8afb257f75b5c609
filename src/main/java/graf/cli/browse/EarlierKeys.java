package graf.cli.browse;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.Panel;
import graf.cli.browse.state.QueryLine;

/// What keys do where an earlier question is chosen: letters narrow the list.
final class EarlierKeys {
  private EarlierKeys() {}

  static Step of(BrowseState state, Panel.Earlier panel, KeyPress press) {
    return switch (press) {
      case KeyPress.Letter(var text) -> Step.to(typed(state, panel, panel.typed().insert(text)));
      case KeyPress.Pasted(var text) -> Step.to(typed(state, panel, panel.typed().insert(text)));
      case KeyPress.Named(var key) -> named(state, panel, key);
      case KeyPress.Click _, KeyPress.Wheel _ -> Step.to(state);
    };
  }

  private static Step named(BrowseState state, Panel.Earlier panel, Key key) {
    var shown = panel.shown();
    int page = Math.max(1, state.layout().document().height() - 1);
    return switch (key) {
      case UP -> Step.to(selecting(state, panel, panel.selected() - 1));
      case DOWN, EARLIER -> Step.to(selecting(state, panel, panel.selected() + 1));
      case PAGE_UP -> Step.to(selecting(state, panel, panel.selected() - page));
      case PAGE_DOWN -> Step.to(selecting(state, panel, panel.selected() + page));
      case ESCAPE -> Steps.back(state);
      case ENTER, TAB ->
          panel.selected() < shown.size()
              ? Step.to(
                  state
                      .showing(new Panel.None())
                      .focused(Focus.QUERY)
                      .typed(QueryLine.of(shown.get(panel.selected()))))
              : Steps.back(state);
      default -> Step.to(typed(state, panel, QueryKeys.edited(panel.typed(), key)));
    };
  }

  private static BrowseState typed(BrowseState state, Panel.Earlier panel, QueryLine line) {
    return state.showing(new Panel.Earlier(panel.all(), line, 0));
  }

  private static BrowseState selecting(BrowseState state, Panel.Earlier panel, int question) {
    int last = Math.max(0, panel.shown().size() - 1);
    return state.showing(
        new Panel.Earlier(panel.all(), panel.typed(), Math.clamp(question, 0, last)));
  }
}
