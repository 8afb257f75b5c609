package graf.query;

import graf.analysis.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;

/// The words of a typed word that is of a script without spaces: pairs of characters that follow
/// each other, as Chinese and Japanese are indexed.
///
/// Such a word may be a whole sentence, which as one phrase would be found nowhere.
final class UnspacedWords {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder others = new StringBuilder();

  private UnspacedWords() {}

  /// Returns the words that `word` holds; `word` itself where it is one.
  static List<String> of(String word) {
    if (word.codePoints().noneMatch(TextAnalyzer::isIdeograph)) {
      return List.of(word);
    }
    var cut = new UnspacedWords();
    var run = new ArrayList<String>();
    for (int c : word.codePoints().toArray()) {
      if (TextAnalyzer.isIdeograph(c)) {
        cut.endOthers();
        run.add(Character.toString(c));
      } else {
        cut.endRun(run);
        cut.addOther(c);
      }
    }
    cut.endRun(run);
    cut.endOthers();
    return cut.words;
  }

  private void endRun(List<String> run) {
    if (run.size() == 1) {
      words.add(run.getFirst());
    }
    for (int i = 1; i < run.size(); i++) {
      words.add(run.get(i - 1) + run.get(i));
    }
    run.clear();
  }

  private void addOther(int c) {
    if (Characters.isSearchable(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      others.appendCodePoint(c);
    } else {
      endOthers();
    }
  }

  private void endOthers() {
    if (Characters.holdsSearchable(others.toString())) {
      words.add(others.toString());
    }
    others.setLength(0);
  }
}
