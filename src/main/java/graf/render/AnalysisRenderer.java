package graf.render;

import java.io.IOException;
import java.util.function.Function;

/// The words of a text for a person, a line each: as it stands, as written, and its other forms.
public final class AnalysisRenderer {
  private final Appendable out;

  public AnalysisRenderer(Appendable out) {
    this.out = out;
  }

  public void render(AnalyzedText text) throws IOException {
    int first = widest(text, AnalyzedText.Word::text);
    int second = widest(text, AnalyzedText.Word::written);
    for (var word : text.words()) {
      column(word.text(), first);
      column(word.written(), second);
      out.append(CleanText.name(others(word))).append('\n');
    }
  }

  private static String others(AnalyzedText.Word word) {
    var others = new StringBuilder();
    for (var form : word.others()) {
      others.append(others.isEmpty() ? "" : ", ").append(form.text());
      others.append(" (").append(form.reason()).append(')');
    }
    if (word.stems().isEmpty()) {
      others.append(others.isEmpty() ? "" : ", ").append("stop word");
    }
    return others.toString();
  }

  private static int widest(AnalyzedText text, Function<AnalyzedText.Word, String> column) {
    int widest = 0;
    for (var word : text.words()) {
      widest = Math.max(widest, Cells.of(CleanText.name(column.apply(word))));
    }
    return widest;
  }

  private void column(String text, int width) throws IOException {
    var clean = CleanText.name(text);
    out.append(clean).append(" ".repeat(width - Cells.of(clean) + 2));
  }
}
