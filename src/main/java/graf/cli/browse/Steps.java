package graf.cli.browse;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.Panel;
import graf.cli.browse.state.Question;
import graf.cli.output.ExitCode;
import org.jspecify.annotations.Nullable;

/// What keys do, wherever they go.
final class Steps {
  /// As a shell counts a process that Ctrl-C ended.
  static final int INTERRUPTED = 130;

  private static final int WHEEL_ROWS = 3;

  private Steps() {}

  /// Returns what `press` makes of `state`.
  static Step of(BrowseState state, KeyPress press) {
    var quiet = state.saying("");
    if (press instanceof KeyPress.Named(var key)) {
      switch (key) {
        case INTERRUPT -> {
          return Step.running(state, new Errand.Leave(INTERRUPTED));
        }
        case SUSPEND -> {
          return Step.running(state, new Errand.Suspend());
        }
        case REDRAW -> {
          return Step.running(state, new Errand.Redraw());
        }
        case HELP -> {
          return Step.to(quiet.showing(new Panel.Help(0)));
        }
        case EARLIER -> {
          if (!(state.panel() instanceof Panel.Earlier)) {
            return Step.running(quiet, new Errand.Recall());
          }
        }
        default -> {}
      }
    }
    return switch (press) {
      case KeyPress.Click click -> Step.to(clicked(quiet, click));
      case KeyPress.Wheel wheel -> Step.to(turned(quiet, wheel));
      default -> pressed(quiet, press);
    };
  }

  private static Step pressed(BrowseState state, KeyPress press) {
    return switch (state.panel()) {
      case Panel.None _ ->
          switch (state.focus()) {
            case QUERY -> QueryKeys.of(state, press);
            case LIST, DOCUMENT -> CommandKeys.of(state, press);
          };
      case Panel.Earlier earlier -> EarlierKeys.of(state, earlier, press);
      case Panel.Facets facets -> FacetKeys.of(state, facets, press);
      case Panel.Help(var top) -> Step.to(TextKeys.of(state, top, Panel.Help::new, press));
      case Panel.Why(var top) -> Step.to(TextKeys.of(state, top, Panel.Why::new, press));
    };
  }

  /// One step back: from a panel to what it lies over, from there to the query, from there out.
  static Step back(BrowseState state) {
    if (!(state.panel() instanceof Panel.None)) {
      return Step.to(state.showing(new Panel.None()));
    }
    return switch (state.focus()) {
      case QUERY -> Step.running(state, new Errand.Leave(ExitCode.FOUND));
      case LIST -> Step.to(state.focused(Focus.QUERY));
      case DOCUMENT -> Step.to(state.focused(Focus.LIST));
    };
  }

  /// Moves the selection; more hits are asked for as its end comes near.
  static BrowseState selecting(BrowseState state, int hit) {
    var moved = state.selecting(hit);
    var found = moved.found();
    int known = moved.hits().size();
    var question = moved.question();
    boolean endIsNear = moved.selected() + moved.layout().hits() >= known;
    boolean hasMore = found != null && known < found.results().total() && known == question.limit();
    if (!endIsNear || !hasMore || moved.isPending() || question.limit() >= Question.MOST_HITS) {
      return moved;
    }
    int limit = Math.min(Question.MOST_HITS, question.limit() * 4);
    return moved.asking(
        new Question(
            question.text(),
            question.ticks(),
            question.folding(),
            limit,
            question.counting(),
            question.round()));
  }

  /// Moves the selection by a key that does so wherever it is pressed; null where it is none.
  static @Nullable BrowseState moved(BrowseState state, Key key) {
    int page = Math.max(1, state.layout().hits() - 1);
    return switch (key) {
      case UP -> selecting(state, state.selected() - 1);
      case DOWN -> selecting(state, state.selected() + 1);
      case PAGE_UP -> selecting(state, state.selected() - page);
      case PAGE_DOWN -> selecting(state, state.selected() + page);
      default -> null;
    };
  }

  private static BrowseState clicked(BrowseState state, KeyPress.Click click) {
    var layout = state.layout();
    if (click.row() == 0) {
      return state.showing(new Panel.None()).focused(Focus.QUERY);
    }
    if (layout.list().holds(click.column(), click.row())) {
      int shown = (click.row() - layout.list().row()) / layout.hitRows();
      int hit = layout.firstHit(state.selected(), state.hits().size()) + shown;
      return hit < state.hits().size()
          ? selecting(state, hit).focused(Focus.LIST)
          : state.focused(Focus.LIST);
    }
    return layout.document().holds(click.column(), click.row())
            && state.panel() instanceof Panel.None
        ? state.focused(Focus.DOCUMENT)
        : state;
  }

  private static BrowseState turned(BrowseState state, KeyPress.Wheel wheel) {
    if (state.layout().list().holds(wheel.column(), wheel.row())) {
      return selecting(state, state.selected() + Integer.signum(wheel.rows()));
    }
    int rows = Integer.signum(wheel.rows()) * WHEEL_ROWS;
    return switch (state.panel()) {
      case Panel.Help(var top) -> state.showing(new Panel.Help(Math.max(0, top + rows)));
      case Panel.Why(var top) -> state.showing(new Panel.Why(Math.max(0, top + rows)));
      case Panel.None _ -> DocumentSteps.scrolled(state, rows);
      case Panel.Facets _, Panel.Earlier _ -> state;
    };
  }
}
