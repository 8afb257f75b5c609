package graf.corpus.format.scan;

import java.util.ArrayList;
import java.util.List;

/// Tesseract's table of words, each with where it stands and how sure it is of it.
final class RecognisedWords {
  private static final String WORD = "5";
  private static final int BLOCK = 2;
  private static final int PARAGRAPH = 3;
  private static final int LINE = 4;
  private static final int CONFIDENCE = 10;
  private static final int TEXT = 11;

  /// Of what it is less sure of than this, most is dirt.
  private static final double UNSURE = 20;

  private RecognisedWords() {}

  static RecognisedPage page(List<String> table) {
    var paragraphs = new ArrayList<List<String>>();
    var before = "";
    var lineBefore = "";
    double confidence = 0;
    int words = 0;
    for (var row : table) {
      var cells = row.split("\t", -1);
      if (cells.length <= TEXT || !cells[0].equals(WORD) || cells[TEXT].isBlank()) {
        continue;
      }
      double sure = Double.parseDouble(cells[CONFIDENCE]);
      if (sure < UNSURE) {
        continue;
      }
      confidence += sure;
      words++;
      var paragraph = cells[BLOCK] + " " + cells[PARAGRAPH];
      if (!paragraph.equals(before)) {
        paragraphs.add(new ArrayList<>());
        lineBefore = "";
      }
      var lines = paragraphs.getLast();
      if (cells[LINE].equals(lineBefore)) {
        lines.set(lines.size() - 1, lines.getLast() + " " + cells[TEXT].strip());
      } else {
        lines.add(cells[TEXT].strip());
      }
      before = paragraph;
      lineBefore = cells[LINE];
    }
    return new RecognisedPage(paragraphs, words == 0 ? 0 : (int) Math.round(confidence / words));
  }
}
