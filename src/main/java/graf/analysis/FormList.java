package graf.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The forms of one word as they are found, each once.
final class FormList {
  private final List<Form> indexed = new ArrayList<>();
  private final List<Form> asked = new ArrayList<>();
  private final Set<String> terms = new HashSet<>();
  private final Set<String> whole = new HashSet<>();

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
    var form = Form.of(kind, language, text);
    boolean stands = isOwnForm && text.equals(folded);
    if (stands) {
      indexed.removeIf(other -> other.term().equals(form.term()));
    }
    if (terms.add(kind.term(language, text))) {
      asked.add(form);
      if (!stands && (!isWhole(kind) || whole.add(text))) {
        indexed.add(form);
      }
    }
  }

  /// Whether a word is asked for in all such kinds at once.
  private static boolean isWhole(FormKind kind) {
    return kind != FormKind.STEM && kind != FormKind.MORPHEME;
  }

  /// Adds a form that is indexed and not asked for.
  void addToIndexed(FormKind kind, String language, String text) {
    if (!text.isEmpty() && terms.add(kind.term(language, text))) {
      indexed.add(Form.of(kind, language, text));
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
