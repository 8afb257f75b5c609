package graf.cli.browse;

import graf.cli.browse.screen.Look;
import graf.cli.browse.screen.Screen;
import graf.cli.browse.screen.TerminalScreen;
import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.DocumentRows;
import graf.cli.browse.state.Panel;
import graf.cli.browse.state.QueryLine;
import graf.cli.editor.OpenedProgram;
import graf.cli.editor.Opening;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.AskedIndexes;
import graf.cli.task.OpenTarget;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.render.Places;
import graf.search.Hit;
import java.io.IOError;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The screen as it runs: takes keys and answers, and draws what they lead to.
public final class Browser {
  /// An answer that comes within this is drawn together with its key.
  private static final long DRAWN_TOGETHER_MILLIS = 10;

  /// Counts that come within this are drawn together with their hits.
  private static final long COUNTED_TOGETHER_MILLIS = 5;

  private final Console console;
  private final Places places;
  private final Screen look;
  private final EarlierQuestions earlier;
  private final Asker asker;
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

  /// Each key is waited for until the one before has done its work: what it opens has the terminal.
  private final Semaphore readied = new Semaphore(0);

  /// What happens.
  private sealed interface Event {
    /// @param press null at the end of the input
    record Pressed(@Nullable KeyPress press) implements Event {}

    record Changed(UnaryOperator<BrowseState> change) implements Event {}

    record Resized() implements Event {}
  }

  /// Searches `indexes` on the terminal that `console` has.
  ///
  /// @param reader what `graf query` makes of a text
  /// @param index what is asked, as its user calls it
  public Browser(
      Console console, AskedIndexes indexes, QueryTexts reader, String index, Colours colours)
      throws IOException {
    this.console = console;
    places = new Places(console.workingFolder(), indexes.base());
    look = new Screen(colours == Colours.WANTED ? Look.COLOURED : Look.UNCOLOURED, places, index);
    earlier = EarlierQuestions.of(console);
    asker =
        new Asker(
            new Answers(indexes, reader), places, change -> events.add(new Event.Changed(change)));
  }

  /// Whether colours are to be seen.
  public enum Colours {
    WANTED,
    UNWANTED
  }

  /// Runs until the user leaves, and returns the exit code.
  ///
  /// @param text asked at first
  public int run(String text) throws IOException {
    var screen =
        TerminalScreen.open(
            console.rawOut(),
            () -> events.add(new Event.Resized()),
            () -> events.add(new Event.Resized()));
    screen.enter();
    try {
      var keyboard = new Keyboard(screen.keys());
      Thread.ofPlatform().daemon().name("keys").start(() -> read(keyboard));
      asker.start();
      var size = screen.size();
      return run(screen, BrowseState.of(size.getColumns(), size.getRows(), text));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Steps.INTERRUPTED;
    } finally {
      screen.leave();
    }
  }

  private void read(Keyboard keyboard) {
    try {
      KeyPress press;
      do {
        press = keyboard.read();
        events.add(new Event.Pressed(press));
        readied.acquire();
      } while (press != null);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | IOError _) {
      // The terminal is gone.
      events.add(new Event.Pressed(null));
    }
  }

  private int run(TerminalScreen screen, BrowseState first) throws InterruptedException {
    var state = first;
    while (true) {
      asker.want(Asker.Wanted.by(state));
      var event =
          state.isPending() ? events.poll(patience(state), TimeUnit.MILLISECONDS) : events.poll();
      if (event == null) {
        screen.draw(look.lines(state), look.cursor(state));
        event = events.take();
      }
      switch (event) {
        case Event.Changed(var change) -> state = change.apply(state);
        case Event.Resized _ -> {
          var size = screen.size();
          state = state.sized(size.getColumns(), size.getRows());
          screen.redraw();
        }
        case Event.Pressed(var press) -> {
          var step =
              press == null
                  ? Step.running(state, new Errand.Leave(ExitCode.FOUND))
                  : Steps.of(state, press);
          if (step.errand() instanceof Errand.Leave(var exitCode)) {
            remember(state);
            return exitCode;
          }
          state = done(screen, step);
          readied.release();
        }
      }
    }
  }

  private static long patience(BrowseState state) {
    var found = state.found();
    return found != null && found.question().equals(state.question())
        ? COUNTED_TOGETHER_MILLIS
        : DRAWN_TOGETHER_MILLIS;
  }

  private void remember(BrowseState state) {
    if (!state.hits().isEmpty()) {
      earlier.keep(state.line().text());
    }
  }

  private BrowseState done(TerminalScreen screen, Step step) throws InterruptedException {
    var state = step.state();
    return switch (step.errand()) {
      case null -> state;
      case Errand.Leave _ -> state;
      case Errand.Redraw _ -> {
        screen.redraw();
        yield state;
      }
      case Errand.Recall _ -> state.showing(new Panel.Earlier(earlier.all(), QueryLine.EMPTY, 0));
      case Errand.Copy(var form) -> copied(screen, state, form);
      case Errand.Open _ -> {
        remember(state);
        yield opened(screen, state);
      }
      case Errand.Suspend _ -> {
        screen.leave();
        Suspension.stop();
        screen.enter();
        var size = screen.size();
        yield state.sized(size.getColumns(), size.getRows()).askedAnew();
      }
    };
  }

  private BrowseState copied(TerminalScreen screen, BrowseState state, Errand.Copy.Form form) {
    var hit = state.hit();
    var found = state.found();
    if (hit == null || found == null) {
      return state;
    }
    remember(state);
    try {
      var quote = new Quote(places);
      screen.copy(
          form == Errand.Copy.Form.PLAIN ? quote.plain(hit) : quote.markdown(hit, found.results()));
      return state.saying("sent to the clipboard, as far as the terminal passes it on");
    } catch (IOException e) {
      return state.saying(String.valueOf(e.getMessage()));
    }
  }

  private BrowseState opened(TerminalScreen screen, BrowseState state) {
    var hit = state.hit();
    if (hit == null) {
      return state;
    }
    List<String> command;
    try {
      var target = target(state, hit);
      if (!Files.isRegularFile(target.file())) {
        return state.saying(places.path(hit.file()) + " is no file of its own, or is gone");
      }
      command = new Opening(console).command(target.file(), target.page(), target.place());
    } catch (IOException e) {
      return state.saying(String.valueOf(e.getMessage()));
    }
    screen.leave();
    var message = "";
    try {
      new OpenedProgram(console).run(command);
    } catch (IOException e) {
      message = String.valueOf(e.getMessage());
    }
    screen.enter();
    var size = screen.size();
    return state.sized(size.getColumns(), size.getRows()).askedAnew().saying(message);
  }

  /// Returns the match that is looked at, in its file.
  private OpenTarget target(BrowseState state, Hit hit) {
    var file = places.absolute(hit.file());
    var passage = passage(state, hit);
    var marks = DocumentRows.matches(state.view(), hit).getOrDefault(passage.ordinal(), List.of());
    int match = state.reading().match();
    var looked = match < marks.size() ? List.of(marks.get(match)) : List.<TextRange>of();
    var page = passage.location().page();
    return new OpenTarget(
        file, hit.metadata().encoding(), page == null ? 0 : page.number(), passage, looked);
  }

  private static Passage passage(BrowseState state, Hit hit) {
    int ordinal = state.reading().ordinal();
    var view = state.view();
    if (view != null && ordinal != hit.passage().ordinal()) {
      for (var passage : view.passages()) {
        if (passage.ordinal() == ordinal) {
          return passage;
        }
      }
    }
    return hit.passage();
  }
}
