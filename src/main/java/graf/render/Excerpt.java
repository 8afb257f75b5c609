package graf.render;

import graf.passage.TextRange;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The sentences of a long passage that are shown: those where it matched most densely.
final class Excerpt {
  private static final String CUT = "…";

  private Excerpt() {}

  /// Returns all of `passage` if it takes at most `cells`, else as many whole sentences as do; one
  /// sentence at least. What was left out is marked by an ellipsis.
  static MarkedText of(MarkedText passage, @Nullable String language, int cells) {
    // No character takes more than two cells, most take one.
    if (passage.text().length() * 2 <= cells || Cells.of(passage.text()) <= cells) {
      return passage;
    }
    var sentences = sentences(passage.text(), language);
    var best = densest(passage, sentences, cells - 4);
    return shown(passage, best);
  }

  private static List<TextRange> sentences(String text, @Nullable String language) {
    var locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    var breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(text);
    var sentences = new ArrayList<TextRange>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(new TextRange(start, end));
      start = end;
    }
    return sentences;
  }

  private static TextRange densest(MarkedText passage, List<TextRange> sentences, int cells) {
    var best = sentences.getFirst();
    int bestMarks = -1;
    for (int first = 0; first < sentences.size(); first++) {
      var window = window(passage.text(), sentences, first, cells);
      int marks = marksIn(passage.marks(), window);
      if (marks > bestMarks) {
        best = window;
        bestMarks = marks;
      }
    }
    return best;
  }

  private static TextRange window(String text, List<TextRange> sentences, int first, int cells) {
    int start = sentences.get(first).start();
    int end = sentences.get(first).end();
    int left = cells - Cells.of(text.substring(start, end));
    for (int i = first + 1; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      left -= Cells.of(text.substring(sentence.start(), sentence.end()));
      if (left < 0) {
        break;
      }
      end = sentence.end();
    }
    return new TextRange(start, end);
  }

  private static int marksIn(List<TextRange> marks, TextRange window) {
    int count = 0;
    for (var mark : marks) {
      if (mark.start() >= window.start() && mark.end() <= window.end()) {
        count++;
      }
    }
    return count;
  }

  private static MarkedText shown(MarkedText passage, TextRange window) {
    int end = window.end();
    while (end > window.start() && passage.text().charAt(end - 1) == ' ') {
      end--;
    }
    var before = window.start() > 0 ? CUT + " " : "";
    var after = end < passage.text().length() ? " " + CUT : "";
    var part = passage.part(window.start(), end);
    var marks = new ArrayList<TextRange>();
    for (var mark : part.marks()) {
      marks.add(mark.plus(before.length()));
    }
    return new MarkedText(before + part.text() + after, marks);
  }
}
