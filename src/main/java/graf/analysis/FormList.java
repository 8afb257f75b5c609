package graf.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The forms of one word as they are found, each once.
final class FormList {
  private final List<Form> forms = new ArrayList<>();
  private final Set<String> terms = new HashSet<>();

  void add(FormKind kind, String language, String text) {
    if (!text.isEmpty() && terms.add(kind.term(language, text))) {
      forms.add(Form.of(kind, language, text));
    }
  }

  /// Adds a form, but where `folded`, which stands at its position already, is the same and known
  /// to be a form of itself: whoever asks for the one asks for the other.
  void addUnlessOwn(FormKind kind, String language, String text, String folded, boolean isOwnForm) {
    if (!isOwnForm || !text.equals(folded)) {
      add(kind, language, text);
    }
  }

  List<Form> toList() {
    return List.copyOf(forms);
  }
}
