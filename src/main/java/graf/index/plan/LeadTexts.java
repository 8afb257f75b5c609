package graf.index.plan;

import java.util.ArrayList;
import java.util.List;

/// What leads up to each passage of a document, taken in their order: the title to the first, and
/// the headings that the passage before does not stand under.
public final class LeadTexts {
  private final String title;
  private List<String> last = List.of();
  private boolean hasBegun;

  public LeadTexts(String title) {
    this.title = title;
  }

  /// Returns what leads up to the next passage.
  ///
  /// @param headings those that it stands under, outermost first
  public List<String> next(List<String> headings) {
    var texts = new ArrayList<String>();
    if (!hasBegun) {
      texts.add(title);
    }
    texts.addAll(headings.subList(commonStart(headings, last), headings.size()));
    last = headings;
    hasBegun = true;
    return texts;
  }

  private static int commonStart(List<String> path, List<String> other) {
    int i = 0;
    while (i < path.size() && i < other.size() && path.get(i).equals(other.get(i))) {
      i++;
    }
    return i;
  }
}
