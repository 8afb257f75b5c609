package graf.cli.browse;

import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.Panel;
import graf.cli.browse.state.Question;
import graf.cli.output.ExitCode;

/// What keys do in the list and in the document, where letters are commands.
final class CommandKeys {
  private CommandKeys() {}

  static Step of(BrowseState state, KeyPress press) {
    return switch (press) {
      case KeyPress.Letter(var text) -> letter(state, text);
      case KeyPress.Named(var key) -> named(state, key);
      case KeyPress.Pasted(var text) ->
          QueryKeys.of(state.focused(Focus.QUERY), new KeyPress.Pasted(text));
      case KeyPress.Click _, KeyPress.Wheel _ -> Step.to(state);
    };
  }

  private static Step letter(BrowseState state, String letter) {
    return switch (letter) {
      case "j" -> named(state, Key.DOWN);
      case "k" -> named(state, Key.UP);
      case " " -> named(state, Key.PAGE_DOWN);
      case "g" -> named(state, Key.HOME);
      case "G" -> named(state, Key.END);
      case "n" -> Step.to(DocumentSteps.matched(state, 1));
      case "N" -> Step.to(DocumentSteps.matched(state, -1));
      case "f" -> Step.to(counting(state).showing(new Panel.Facets(0)));
      case "d" -> Step.to(folding(state));
      case "y" -> copied(state, Errand.Copy.Form.PLAIN);
      case "Y" -> copied(state, Errand.Copy.Form.MARKDOWN);
      case "w" ->
          Step.to(
              state.hit() == null
                  ? state.saying("no hit to say why of")
                  : state.showing(new Panel.Why(0)));
      case "?", "h" -> Step.to(state.showing(new Panel.Help(0)));
      case "/", "i" -> Step.to(state.focused(Focus.QUERY));
      case "q" -> Step.running(state, new Errand.Leave(ExitCode.FOUND));
      default -> Step.to(state.saying("no key here; ? tells the keys, / goes to the query"));
    };
  }

  private static Step named(BrowseState state, Key key) {
    boolean inList = state.focus() == Focus.LIST;
    return switch (key) {
      case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END ->
          Step.to(inList ? inList(state, key) : DocumentSteps.moved(state, key));
      case ENTER -> opened(state);
      case TAB -> Step.to(state.focused(inList ? Focus.DOCUMENT : Focus.LIST));
      case BACK_TAB -> Step.to(state.focused(inList ? Focus.QUERY : Focus.LIST));
      case RIGHT -> Step.to(state.focused(Focus.DOCUMENT));
      case LEFT -> Step.to(state.focused(Focus.LIST));
      case ESCAPE -> Steps.back(state);
      case BACKSPACE -> QueryKeys.of(state.focused(Focus.QUERY), new KeyPress.Named(key));
      default -> Step.to(state);
    };
  }

  private static BrowseState inList(BrowseState state, Key key) {
    var moved = Steps.moved(state, key);
    if (moved != null) {
      return moved;
    }
    return Steps.selecting(state, key == Key.HOME ? 0 : state.hits().size() - 1);
  }

  static Step opened(BrowseState state) {
    return state.hit() == null
        ? Step.to(state.saying("no hit to open"))
        : Step.running(state, new Errand.Open());
  }

  private static Step copied(BrowseState state, Errand.Copy.Form form) {
    return state.hit() == null
        ? Step.to(state.saying("no hit to copy"))
        : Step.running(state, new Errand.Copy(form));
  }

  private static BrowseState folding(BrowseState state) {
    var question = state.question();
    boolean isFolded = question.folding() == Question.Folding.BY_DOCUMENT;
    return state
        .asking(
            new Question(
                question.text(),
                question.ticks(),
                isFolded ? Question.Folding.NONE : Question.Folding.BY_DOCUMENT,
                Question.FIRST_HITS,
                question.counting(),
                question.round()))
        .saying(isFolded ? "all hits of a document" : "the best hit of each document");
  }

  private static BrowseState counting(BrowseState state) {
    var question = state.question();
    return state.asking(
        new Question(
            question.text(),
            question.ticks(),
            question.folding(),
            question.limit(),
            Question.Counting.FACETS,
            question.round()));
  }
}
