package graf.query.read;

import graf.query.Query.Reading;
import graf.query.Query.Unread;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is noted while a text is read.
final class Remarks {
  private final List<String> notes = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> deeds = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Set<Token.Kind> operators = EnumSet.noneOf(Token.Kind.class);

  /// Forgets what was noted, as when the text is read anew.
  void clear() {
    told.clear();
    deeds.clear();
    unread.clear();
    operators.clear();
  }

  void note(String words) {
    notes.add(words);
  }

  void tell(String words) {
    if (!told.contains(words)) {
      told.add(words);
    }
  }

  /// Notes what an operator did.
  void deed(String words) {
    deeds.add(words);
  }

  void unread(String field, String value) {
    unread.add(new Unread(field, value));
  }

  /// Notes a word in capitals that was read as an operator.
  void operator(Token.Kind kind) {
    operators.add(kind);
  }

  boolean hasOperator(Token.Kind kind) {
    return operators.contains(kind);
  }

  Reading reading() {
    return new Reading(notes, told, deeds, unread);
  }
}
