package graf.cli.browse.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What lies over the document.
public sealed interface Panel {
  record None() implements Panel {}

  /// The keys.
  ///
  /// @param top its first row that is seen
  record Help(int top) implements Panel {}

  /// Facets to tick.
  ///
  /// @param selected which of {@link FacetRow#of}
  record Facets(int selected) implements Panel {}

  /// Why the selected hit is one.
  record Why(int top) implements Panel {}

  /// Earlier questions.
  ///
  /// @param all the latest first
  /// @param typed what those that are shown hold
  record Earlier(List<String> all, QueryLine typed, int selected) implements Panel {
    public Earlier {
      all = List.copyOf(all);
    }

    /// Returns those that hold what was typed.
    public List<String> shown() {
      var sought = typed.text().toLowerCase(Locale.ROOT);
      var shown = new ArrayList<String>();
      for (var question : all) {
        if (question.toLowerCase(Locale.ROOT).contains(sought)) {
          shown.add(question);
        }
      }
      return shown;
    }
  }
}
