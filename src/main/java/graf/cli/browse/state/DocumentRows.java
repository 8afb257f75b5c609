package graf.cli.browse.state;

import graf.passage.Passage;
import graf.passage.TextRange;
import graf.render.MarkedText;
import graf.render.ShownPassage;
import graf.search.DocumentView;
import graf.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rows in which a piece of a document is read, and where in them its matches stand.
public final class DocumentRows {
  /// A row.
  ///
  /// @param current the match that is looked at, as far as it stands here
  public record Row(int ordinal, Kind kind, MarkedText text, List<TextRange> current) {
    public enum Kind {
      HEADING,
      TEXT,
      SPACE
    }
  }

  private static final MarkedText NOTHING = new MarkedText("", List.of());
  private static final String HEADINGS_APART = " › ";

  private final int width;
  private final Reading reading;
  private final SortedMap<Integer, List<TextRange>> matches;
  private final List<Row> rows = new ArrayList<>();
  private int first;
  private int matchRow = -1;

  private DocumentRows(int width, Reading reading, SortedMap<Integer, List<TextRange>> matches) {
    this.width = width;
    this.reading = reading;
    this.matches = matches;
  }

  /// Returns the rows of `view`, or of the passage of `hit` alone while that is not here.
  public static DocumentRows of(BrowseState state, Hit hit, int width) {
    var view = state.view();
    var rows = new DocumentRows(Math.max(2, width), state.reading(), matches(view, hit));
    rows.add(view == null || view.passages().isEmpty() ? List.of(hit.passage()) : view.passages());
    return rows;
  }

  /// Returns all that is known to match in the document of `hit`, by passage.
  public static SortedMap<Integer, List<TextRange>> matches(@Nullable DocumentView view, Hit hit) {
    var matches =
        new TreeMap<Integer, List<TextRange>>(view == null ? new TreeMap<>() : view.matches());
    matches.putIfAbsent(hit.passage().ordinal(), hit.highlights());
    return matches;
  }

  private void add(List<Passage> passages) {
    List<String> heading = List.of();
    for (var passage : passages) {
      if (!rows.isEmpty()) {
        rows.add(new Row(passage.ordinal(), Row.Kind.SPACE, NOTHING, List.of()));
      }
      if (passage.ordinal() == reading.ordinal()) {
        first = rows.size();
      }
      var above = passage.location().heading();
      if (!above.equals(heading) && !above.isEmpty()) {
        var text = MarkedText.folded(String.join(HEADINGS_APART, above), List.of());
        rows.add(new Row(passage.ordinal(), Row.Kind.HEADING, text, List.of()));
      }
      heading = above;
      add(passage);
    }
  }

  private void add(Passage passage) {
    var marks = within(matches.getOrDefault(passage.ordinal(), List.of()), passage);
    var shown = ShownPassage.whole(passage.text(), marks, width);
    boolean isRead = passage.ordinal() == reading.ordinal() && reading.match() < marks.size();
    var looked =
        isRead
            ? ShownPassage.whole(passage.text(), List.of(marks.get(reading.match())), width)
            : List.<MarkedText>of();
    for (int i = 0; i < shown.size(); i++) {
      var current =
          looked.size() == shown.size() && looked.get(i).text().equals(shown.get(i).text())
              ? looked.get(i).marks()
              : List.<TextRange>of();
      if (!current.isEmpty() && matchRow < 0) {
        matchRow = rows.size();
      }
      rows.add(new Row(passage.ordinal(), Row.Kind.TEXT, shown.get(i), current));
    }
  }

  /// A source that changed between two looks at it must not make marks that lead nowhere.
  private static List<TextRange> within(List<TextRange> marks, Passage passage) {
    var within = new ArrayList<TextRange>();
    for (var mark : marks) {
      if (mark.end() <= passage.text().length()) {
        within.add(mark);
      }
    }
    return within;
  }

  public List<Row> rows() {
    return rows;
  }

  /// Returns the first row that is seen in `height` rows: the passage that is looked at begins
  /// there, unless its match would be out of sight.
  public int top(int height) {
    int last = Math.max(0, rows.size() - height);
    return Math.clamp((long) own(height) + reading.scroll(), 0, last);
  }

  private int own(int height) {
    return matchRow >= first + height - 1 ? Math.max(first, matchRow - height / 2) : first;
  }

  /// Returns the reading that shows `top` first.
  public Reading scrolledTo(int top, int height) {
    int last = Math.max(0, rows.size() - height);
    return reading.scrolled(Math.clamp(top, 0, last) - own(height));
  }
}
