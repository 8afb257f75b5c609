package graf.cli.browse.state;

import graf.search.DocumentView;
import java.util.List;
import java.util.Optional;

/// What is wanted of a hit besides itself.
///
/// @param document its id
/// @param ordinal the passage that is looked at
public record Wish(Question question, String document, int ordinal) {
  /// A piece of the document; nothing where it is gone.
  public record Loaded(Wish wish, Optional<DocumentView> view) {
    /// Whether it is what `other` wants.
    boolean serves(Wish other) {
      return wish.equals(other)
          || (wish.question.continues(other.question)
              && wish.document.equals(other.document)
              && view.isPresent()
              && view.get().holds(other.ordinal));
    }
  }

  /// Why it is a hit, in lines.
  public record Explained(Wish wish, List<String> lines) {
    public Explained {
      lines = List.copyOf(lines);
    }
  }
}
