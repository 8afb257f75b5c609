package graf.cli.browse;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.FacetRow;
import graf.cli.browse.state.Panel;
import graf.cli.browse.state.Question;
import graf.cli.browse.state.Tick;
import java.util.ArrayList;
import java.util.List;

/// What keys do where facets are ticked.
final class FacetKeys {
  private FacetKeys() {}

  static Step of(BrowseState state, Panel.Facets panel, KeyPress press) {
    int selected = panel.selected();
    return switch (press) {
      case KeyPress.Letter(var letter) ->
          switch (letter) {
            case " ", "x" -> Step.to(ticked(state, selected));
            case "j" -> Step.to(selecting(state, selected + 1));
            case "k" -> Step.to(selecting(state, selected - 1));
            case "f", "q" -> Steps.back(state);
            case "c" -> Step.to(asking(state, List.of()));
            case "?" -> Step.to(state.showing(new Panel.Help(0)));
            default -> Step.to(state);
          };
      case KeyPress.Named(var key) -> named(state, selected, key);
      case KeyPress.Pasted _, KeyPress.Click _, KeyPress.Wheel _ -> Step.to(state);
    };
  }

  private static Step named(BrowseState state, int selected, Key key) {
    int page = Math.max(1, state.layout().document().height() - 1);
    return switch (key) {
      case UP -> Step.to(selecting(state, selected - 1));
      case DOWN -> Step.to(selecting(state, selected + 1));
      case PAGE_UP -> Step.to(selecting(state, selected - page));
      case PAGE_DOWN -> Step.to(selecting(state, selected + page));
      case HOME -> Step.to(selecting(state, 0));
      case END -> Step.to(selecting(state, Integer.MAX_VALUE));
      case ENTER -> Step.to(ticked(state, selected));
      case ESCAPE, TAB, BACK_TAB -> Steps.back(state);
      default -> Step.to(state);
    };
  }

  private static BrowseState selecting(BrowseState state, int row) {
    int last = Math.max(0, FacetRow.of(state).size() - 1);
    return state.showing(new Panel.Facets(Math.clamp(row, 0, last)));
  }

  private static BrowseState ticked(BrowseState state, int row) {
    var rows = FacetRow.of(state);
    if (row >= rows.size()) {
      return state;
    }
    var ticks = new ArrayList<>(state.question().ticks());
    var tick = rows.get(row).tick();
    if (!ticks.remove(tick)) {
      ticks.add(tick);
    }
    return asking(state, ticks);
  }

  private static BrowseState asking(BrowseState state, List<Tick> ticks) {
    var question = state.question();
    return state.asking(
        new Question(
            question.text(),
            ticks,
            question.folding(),
            Question.FIRST_HITS,
            Question.Counting.FACETS,
            question.round()));
  }
}
