package graf.render;

import java.io.IOException;
import java.util.function.Function;

/// The words of a text for a person, a line each: as it stands, as written, by its stems.
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
      out.append(word.stems().isEmpty() ? "-" : CleanText.name(String.join(" ", word.stems())));
      out.append('\n');
    }
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
