package graf.cli.browse;

import graf.cli.browse.state.Answer;
import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Question;
import graf.cli.browse.state.Wish;
import graf.index.Deadline;
import graf.passage.TextRange;
import graf.render.Places;
import graf.search.DocumentView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Answers what the screen wants, one thing at a time, and always the newest: what is no longer
/// wanted is never begun, and its answer is dropped.
final class Asker {
  /// Passages of a document that are read at once, on either side of the one that is looked at.
  private static final int REACH = 60;

  /// The same, in what is shown before the whole answer is there.
  private static final int FIRST_REACH = 16;

  /// A question that takes longer is asked again with more time, unless another has come.
  private static final Duration FIRST_PATIENCE = Duration.ofMillis(400);

  private static final Duration LAST_PATIENCE = Duration.ofSeconds(30);

  /// What the screen wants.
  ///
  /// @param state as it is now
  record Wanted(
      Question question, @Nullable Wish missing, @Nullable Wish unexplained, BrowseState state) {
    static Wanted by(BrowseState state) {
      return new Wanted(state.question(), state.missing(), state.unexplained(), state);
    }
  }

  private final Answers answers;
  private final Places places;
  private final Consumer<UnaryOperator<BrowseState>> changes;
  private volatile @Nullable Wanted newest;
  private @Nullable Question answered;
  private @Nullable Wish loaded;
  private @Nullable Wish explained;

  /// @param changes told what has become of the screen, from another thread
  Asker(Answers answers, Places places, Consumer<UnaryOperator<BrowseState>> changes) {
    this.answers = answers;
    this.places = places;
    this.changes = changes;
  }

  void start() {
    Thread.ofPlatform().daemon().name("asker").start(this::run);
  }

  synchronized void want(Wanted wanted) {
    newest = wanted;
    notifyAll();
  }

  private void run() {
    try {
      while (true) {
        work(next());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Wanted next() throws InterruptedException {
    while (true) {
      var wanted = newest;
      if (wanted != null && !isDone(wanted)) {
        return wanted;
      }
      wait();
    }
  }

  private boolean isDone(Wanted wanted) {
    return wanted.question().equals(answered)
        && (wanted.missing() == null || wanted.missing().equals(loaded))
        && (wanted.unexplained() == null || wanted.unexplained().equals(explained));
  }

  private boolean isOld(Question question) {
    var wanted = newest;
    return wanted != null && !wanted.question().equals(question);
  }

  private void work(Wanted wanted) {
    var missing = wanted.missing();
    var unexplained = wanted.unexplained();
    if (!wanted.question().equals(answered)) {
      answer(wanted);
    } else if (missing != null && !missing.equals(loaded)) {
      var piece = load(wanted.state(), missing);
      loaded = missing;
      changes.accept(state -> state.loaded(piece));
    } else if (unexplained != null) {
      var why = explain(wanted.state(), unexplained);
      explained = unexplained;
      changes.accept(state -> state.explained(why));
    }
  }

  private void answer(Wanted wanted) {
    var question = wanted.question();
    begin(wanted);
    var answer = answer(question);
    if (answer == null) {
      return;
    }
    answered = question;
    // The document comes with the answer, so that the screen changes once.
    var then = wanted.state().asking(question).answered(answer);
    var missing = then.missing();
    if (missing == null) {
      changes.accept(state -> state.answered(answer));
      return;
    }
    var piece = load(then, missing);
    loaded = missing;
    changes.accept(state -> state.answered(answer).loaded(piece));
  }

  /// Shows the first hits, so that counting all that matches is not waited for. What fails here
  /// fails in the whole answer too, which says so.
  private void begin(Wanted wanted) {
    var question = wanted.question();
    var before = wanted.state().found();
    if (before != null && before.question().continues(question)) {
      return;
    }
    var deadline = Deadline.in(FIRST_PATIENCE).orWhen(() -> isOld(question));
    try {
      int seen = wanted.state().layout().hits() + 1;
      var found = answers.first(question, Math.min(seen, question.limit()), deadline);
      if (found == null || isOld(question)) {
        return;
      }
      var then = wanted.state().asking(question).answered(found);
      var wish = then.missing();
      if (wish == null) {
        changes.accept(state -> state.answered(found));
        return;
      }
      var view = answers.indexes().unlit(wish.document(), wish.ordinal(), FIRST_REACH);
      var piece = new Wish.Loaded(wish, view.map(unlit -> marked(unlit, found)));
      changes.accept(state -> state.begun(found, piece));
    } catch (IOException | RuntimeException _) {
      return;
    }
  }

  /// What the hits say of the document is known already.
  private static DocumentView marked(DocumentView unlit, Answer.Found found) {
    var matches = new TreeMap<Integer, List<TextRange>>();
    for (var hit : found.results().hits()) {
      if (hit.document().equals(unlit.document().id())) {
        matches.put(hit.passage().ordinal(), hit.highlights());
      }
    }
    return new DocumentView(unlit.document(), unlit.passages(), matches);
  }

  /// Returns the answer; null where another question has come before it was there.
  private @Nullable Answer answer(Question question) {
    for (var patience = FIRST_PATIENCE; !isOld(question); patience = patience.multipliedBy(3)) {
      var deadline = Deadline.in(patience).orWhen(() -> isOld(question));
      try {
        var answer = answers.of(question, deadline);
        boolean isPartial =
            answer instanceof Answer.Found found && !found.results().gaps().isEmpty();
        if (!isPartial || !deadline.isOver() || patience.compareTo(LAST_PATIENCE) > 0) {
          return answer;
        }
      } catch (IOException | UncheckedIOException e) {
        return new Answer.Refused(question, words(e));
      } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
        // An engine that ran out of time in the middle of something.
        if (deadline.isOver() && patience.compareTo(LAST_PATIENCE) <= 0) {
          continue;
        }
        return new Answer.Refused(question, "this is a bug in graf: " + e);
      }
    }
    return null;
  }

  private Wish.Loaded load(BrowseState state, Wish wish) {
    var found = state.found();
    try {
      return new Wish.Loaded(
          wish,
          found == null
              ? Optional.empty()
              : answers.indexes().document(wish.document(), wish.ordinal(), REACH, found.query()));
    } catch (IOException | RuntimeException _) {
      // The next question, or opening it, says what is wrong; the passage itself is here.
      return new Wish.Loaded(wish, Optional.empty());
    }
  }

  private Wish.Explained explain(BrowseState state, Wish wish) {
    var found = state.found();
    var hit = state.hit();
    try {
      var reasons = new Reasons(answers, places);
      return new Wish.Explained(
          wish, found == null || hit == null ? List.of() : reasons.of(found, hit.rank(), wish));
    } catch (IOException | RuntimeException e) {
      return new Wish.Explained(wish, List.of(words(e)));
    }
  }

  private static String words(Exception failure) {
    var cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
    var message = cause == null ? null : cause.getMessage();
    return message == null ? String.valueOf(cause) : message;
  }
}
