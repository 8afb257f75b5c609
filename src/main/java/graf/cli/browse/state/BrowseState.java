package graf.cli.browse.state;

import graf.search.DocumentView;
import graf.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the screen shows, and what it waits for.
///
/// @param question what is asked now
/// @param found the last answer with hits, or with none; null before the first
/// @param settled the last question that came back, whatever came of it
/// @param selected which hit, from 0
/// @param reading where in its document the reader is
/// @param message what there is to say once
public record BrowseState(
    int columns,
    int rows,
    Focus focus,
    QueryLine line,
    Question question,
    Answer.@Nullable Found found,
    @Nullable Question settled,
    int selected,
    Reading reading,
    Wish.@Nullable Loaded loaded,
    Wish.@Nullable Explained explained,
    Panel panel,
    String message) {
  /// Returns the first screen, on which `text` is asked.
  public static BrowseState of(int columns, int rows, String text) {
    var question =
        new Question(
            text, List.of(), Question.Folding.NONE, Question.FIRST_HITS, Question.Counting.NONE, 0);
    return new BrowseState(
        columns,
        rows,
        Focus.QUERY,
        QueryLine.of(text),
        question,
        null,
        null,
        0,
        Reading.START,
        null,
        null,
        new Panel.None(),
        "");
  }

  public Layout layout() {
    return Layout.of(columns, rows);
  }

  /// Whether an answer is waited for.
  public boolean isPending() {
    return !question.equals(settled);
  }

  public List<Hit> hits() {
    return found == null ? List.of() : found.results().hits();
  }

  /// Returns the selected hit; null where there is none.
  public @Nullable Hit hit() {
    var hits = hits();
    return selected < hits.size() ? hits.get(selected) : null;
  }

  /// Returns the piece of the selected hit's document that is here; null where it is not here yet,
  /// or gone.
  public @Nullable DocumentView view() {
    var hit = hit();
    return loaded != null && hit != null && loaded.wish().document().equals(hit.document())
        ? loaded.view().orElse(null)
        : null;
  }

  /// Returns what is wanted of the selected hit; null where there is none.
  public @Nullable Wish wish() {
    var hit = hit();
    return hit == null || found == null
        ? null
        : new Wish(found.question(), hit.document(), reading.ordinal());
  }

  /// Returns the piece of a document to be loaded; null where it is here.
  public @Nullable Wish missing() {
    var wish = wish();
    return wish == null || (loaded != null && loaded.serves(wish)) ? null : wish;
  }

  /// Returns the hit to be explained; null where none is to be.
  public @Nullable Wish unexplained() {
    var wish = wish();
    return !(panel instanceof Panel.Why)
            || wish == null
            || (explained != null && explained.wish().equals(wish))
        ? null
        : wish;
  }

  public BrowseState sized(int toColumns, int toRows) {
    return new BrowseState(
        toColumns,
        toRows,
        focus,
        line,
        question,
        found,
        settled,
        selected,
        reading.scrolled(0),
        loaded,
        explained,
        panel,
        message);
  }

  public BrowseState focused(Focus on) {
    return new BrowseState(
        columns, rows, on, line, question, found, settled, selected, reading, loaded, explained,
        panel, message);
  }

  /// Returns this with another query line, whose text is asked.
  public BrowseState typed(QueryLine other) {
    return new BrowseState(
            columns, rows, focus, other, question, found, settled, selected, reading, loaded,
            explained, panel, message)
        .asking(
            other.text().equals(question.text())
                ? question
                : new Question(
                    other.text(),
                    question.ticks(),
                    question.folding(),
                    Question.FIRST_HITS,
                    question.counting(),
                    question.round()));
  }

  public BrowseState asking(Question other) {
    return new BrowseState(
        columns, rows, focus, line, other, found, settled, selected, reading, loaded, explained,
        panel, message);
  }

  /// Returns this with the same asked again: the sources may have changed meanwhile.
  public BrowseState askedAnew() {
    return asking(
        new Question(
            question.text(),
            question.ticks(),
            question.folding(),
            question.limit(),
            question.counting(),
            question.round() + 1));
  }

  /// Returns this with another hit selected; the reader is at its first match.
  public BrowseState selecting(int other) {
    int chosen = Math.clamp(other, 0, Math.max(0, hits().size() - 1));
    var state =
        new BrowseState(
            columns, rows, focus, line, question, found, settled, chosen, reading, loaded,
            explained, panel, message);
    var hit = state.hit();
    return state.reading(
        hit == null ? Reading.START : Reading.START.at(hit.passage().ordinal(), 0));
  }

  public BrowseState reading(Reading other) {
    return new BrowseState(
        columns, rows, focus, line, question, found, settled, selected, other, loaded, explained,
        panel, message);
  }

  public BrowseState showing(Panel other) {
    return new BrowseState(
        columns, rows, focus, line, question, found, settled, selected, reading, loaded, explained,
        other, message);
  }

  public BrowseState saying(String words) {
    return new BrowseState(
        columns, rows, focus, line, question, found, settled, selected, reading, loaded, explained,
        panel, words);
  }

  /// Returns this with `answer`, where it is one to what is asked now.
  public BrowseState answered(Answer answer) {
    if (!answer.question().equals(question)) {
      return this;
    }
    return switch (answer) {
      case Answer.Found other -> {
        boolean goesOn = found != null && found.question().continues(question);
        // What is not counted yet is still waited for.
        var state = with(other, other.stage() == Answer.Stage.WHOLE ? other.question() : settled);
        yield goesOn ? state : state.selecting(0);
      }
      case Answer.Blank _ -> with(null, question).selecting(0);
      case Answer.Refused(var asked, var words) -> with(found, asked).saying(words);
    };
  }

  /// Returns this with the first hits of an answer, where it is one to what is asked now, and what
  /// stands around the first of them.
  public BrowseState begun(Answer.Found first, Wish.Loaded piece) {
    return first.question().equals(question) ? answered(first).loaded(piece) : this;
  }

  private BrowseState with(Answer.@Nullable Found other, @Nullable Question asked) {
    return new BrowseState(
        columns, rows, focus, line, question, other, asked, selected, reading, loaded, explained,
        panel, message);
  }

  public BrowseState loaded(Wish.Loaded other) {
    return new BrowseState(
        columns, rows, focus, line, question, found, settled, selected, reading, other, explained,
        panel, message);
  }

  public BrowseState explained(Wish.Explained other) {
    return new BrowseState(
        columns, rows, focus, line, question, found, settled, selected, reading, loaded, other,
        panel, message);
  }
}
