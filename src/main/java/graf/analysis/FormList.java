package graf.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// The forms of one word as they are found, each once.
final class FormList {
  private final List<Form> indexed = new ArrayList<>();
  private final List<Form> asked = new ArrayList<>();
  // Words have so few that looking at each takes less than hashing them.
  private final List<String> terms = new ArrayList<>(4);
  private final List<String> whole = new ArrayList<>(4);

  void add(FormKind kind, String language, String text) {
    addUnlessOwn(kind, language, text, "", false);
  }

  /// Adds a form, which is indexed but where `folded`, which stands at its position already, is the
  /// same and known to be a form of itself: whoever asks for the one asks for the other, and would
  /// count the word twice.
  void addUnlessOwn(FormKind kind, String language, String text, String folded, boolean isOwnForm) {
    if (text.isEmpty()) {
      return;
    }
    String term = kind.term(language, text);
    boolean stands = isOwnForm && text.equals(folded);
    if (stands && terms.contains(term)) {
      var own = new BytesRef(term);
      indexed.removeIf(other -> other.term().equals(own));
    }
    if (addTo(terms, term)) {
      var form = new Form(kind, new BytesRef(term));
      asked.add(form);
      if (!stands && (!isWhole(kind) || addTo(whole, text))) {
        indexed.add(form);
      }
    }
  }

  /// Adds what is not there yet; returns whether it was not.
  private static boolean addTo(List<String> each, String one) {
    return !each.contains(one) && each.add(one);
  }

  /// Whether a word is asked for in all such kinds at once.
  private static boolean isWhole(FormKind kind) {
    return kind != FormKind.STEM && kind != FormKind.MORPHEME;
  }

  /// Adds a form that is indexed and not asked for.
  void addToIndexed(FormKind kind, String language, String text) {
    String term = kind.term(language, text);
    if (!text.isEmpty() && addTo(terms, term)) {
      indexed.add(new Form(kind, new BytesRef(term)));
    }
  }

  /// Returns what is indexed of the word.
  List<Form> indexed() {
    return List.copyOf(indexed);
  }

  /// Returns the same with what stands for itself: of a question's word, all is looked for.
  List<Form> asked() {
    return List.copyOf(asked);
  }
}
