package graf.cli.browse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.GrafCommand;
import graf.cli.TerminalPicture;
import graf.cli.browse.screen.Look;
import graf.cli.browse.screen.Screen;
import graf.cli.browse.state.BrowseState;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.Panel;
import graf.cli.browse.state.QueryLine;
import graf.cli.output.Terminal;
import graf.cli.task.IndexLocation;
import graf.cli.task.ReadTasks;
import graf.cli.task.SearcherPool;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import graf.render.Places;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/// The screen without a terminal: keys in, lines out, and a real index in between.
final class Browsed implements Closeable {
  private static final int PATIENCE_SECONDS = 60;
  private static final Pattern TOOK = Pattern.compile(" · [0-9.]+ m?s\\b");
  private static final Pattern DURATION = Pattern.compile("[0-9.]+ m?s\\b");

  private final Look look = Look.COLOURED;
  private final ReadTasks tasks;
  private final Screen screen;
  private final Asker asker;
  private final LinkedBlockingQueue<UnaryOperator<BrowseState>> changes =
      new LinkedBlockingQueue<>();
  private final List<Errand> errands = new ArrayList<>();
  private final List<String> earlier = new ArrayList<>();
  private final List<String> passed = new ArrayList<>();
  private BrowseState state;

  private Browsed(List<Path> folders, int columns, int rows) throws IOException {
    tasks = new ReadTasks(folders.getFirst(), SearcherPool.OPENED);
    var indexes = new ArrayList<IndexLocation>();
    for (var folder : folders) {
      indexes.add(new IndexLocation.Folder(folder.resolve("index-data")));
    }
    var places = new Places(folders.getFirst(), folders.getFirst());
    screen = new Screen(look, places, "index-data");
    var answers =
        new Answers(tasks.asked(indexes), text -> QueryReader.read(text, QueryOptions.NONE));
    asker = new Asker(answers, places, changes::add);
    asker.start();
    state = BrowseState.of(columns, rows, "");
  }

  /// Makes what is in `folder` searchable and opens a screen on it.
  static Browsed open(Path folder, int columns, int rows) throws Exception {
    index(folder);
    return new Browsed(List.of(folder), columns, rows);
  }

  /// Opens a screen on the indexes in `folders`.
  static Browsed open(List<Path> folders, int columns, int rows) throws IOException {
    return new Browsed(folders, columns, rows);
  }

  static void index(Path folder) {
    var told = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            told,
            new PrintStream(told, true, StandardCharsets.UTF_8),
            Map.of(),
            folder);
    assertThat(GrafCommand.run(terminal, "index", "."))
        .as(told.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  /// Asked earlier, the latest first.
  Browsed having(String... questions) {
    earlier.addAll(List.of(questions));
    return this;
  }

  /// Presses keys: letters as they are, others in `<ANGLES>`; and waits for what comes of each.
  Browsed press(String keys) throws InterruptedException {
    for (int i = 0; i < keys.length(); ) {
      int end = keys.charAt(i) == '<' ? keys.indexOf('>', i) : -1;
      if (end > 0) {
        press(new KeyPress.Named(Key.valueOf(keys.substring(i + 1, end))));
        i = end + 1;
      } else {
        int next = keys.offsetByCodePoints(i, 1);
        press(new KeyPress.Letter(keys.substring(i, next)));
        i = next;
      }
    }
    return this;
  }

  Browsed press(KeyPress press) throws InterruptedException {
    var step = Steps.of(state, press);
    state = step.state();
    if (step.errand() instanceof Errand.Recall) {
      state = state.showing(new Panel.Earlier(earlier, QueryLine.EMPTY, 0));
    } else if (step.errand() != null) {
      errands.add(step.errand());
    }
    settle();
    return this;
  }

  private void settle() throws InterruptedException {
    asker.want(Asker.Wanted.by(state));
    passed.clear();
    while (state.isPending() || state.missing() != null || state.unexplained() != null) {
      var change = changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(change).as("an answer").isNotNull();
      state = change.apply(state);
      passed.add(seen());
      asker.want(Asker.Wanted.by(state));
    }
  }

  Browsed resize(int columns, int rows) throws InterruptedException {
    state = state.sized(columns, rows);
    settle();
    return this;
  }

  /// As after an editor has had the terminal.
  Browsed askAnew() throws InterruptedException {
    state = state.askedAnew();
    settle();
    return this;
  }

  /// Returns the screens that what was pressed last went through, in order.
  List<String> passed() {
    return passed;
  }

  BrowseState state() {
    return state;
  }

  @Nullable Errand lastErrand() {
    return errands.isEmpty() ? null : errands.getLast();
  }

  List<AttributedString> lines() {
    return screen.lines(state);
  }

  /// Returns the cell of the cursor where the query is typed at.
  int cursor() {
    return screen.cursor(state.showing(new Panel.None()).focused(Focus.QUERY));
  }

  /// Returns the screen: `[matches]`, `{the one that is looked at}`.
  String seen() {
    var seen = new StringBuilder();
    for (var line : lines()) {
      seen.append(line(line).stripTrailing()).append('\n');
    }
    return DURATION.matcher(seen).replaceAll("N ms");
  }

  /// Returns the screen as it is drawn, without how long the answer took.
  List<List<TerminalPicture.Run>> drawn() {
    return lines().stream().map(this::runs).toList();
  }

  private List<TerminalPicture.Run> runs(AttributedString line) {
    var runs = new ArrayList<TerminalPicture.Run>();
    int start = 0;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length() || !line.styleAt(i).equals(line.styleAt(start))) {
        var text = TOOK.matcher(line.substring(start, i)).replaceAll("");
        runs.add(new TerminalPicture.Run(style(line.styleAt(start)), text));
        start = i;
      }
    }
    return runs;
  }

  private String style(AttributedStyle style) {
    var styles =
        Map.of(
            look.plain(), "",
            look.title(), "bold",
            look.place(), "place",
            look.dim(), "dim",
            look.match(), "match",
            look.current(), "current",
            look.prompt(), "prompt");
    var name = styles.get(style);
    assertThat(name).as("a style that the picture has: " + style).isNotNull();
    return requireNonNull(name);
  }

  private String line(AttributedString line) {
    var out = new StringBuilder();
    var closing = "";
    for (int i = 0; i < line.length(); i++) {
      var style = line.styleAt(i);
      boolean isWord = !"━▪█".contains(Character.toString(line.charAt(i)));
      var wanted =
          !isWord ? "" : style.equals(look.match()) ? "]" : style.equals(look.current()) ? "}" : "";
      if (!wanted.equals(closing)) {
        out.append(closing).append(wanted.equals("]") ? "[" : wanted.equals("}") ? "{" : "");
        closing = wanted;
      }
      out.append(line.charAt(i));
    }
    return out.append(closing).toString();
  }

  @Override
  public void close() throws IOException {
    tasks.close();
  }
}
