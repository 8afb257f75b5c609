package graf.corpus.format.scan;

import java.util.ArrayList;
import java.util.List;

/// Tesseract's table of words, each with where it stands and how sure it is of it.
final class RecognisedWords {
  private static final String WORD = "5";
  private static final int PAGE = 1;
  private static final int BLOCK = 2;
  private static final int PARAGRAPH = 3;
  private static final int LINE = 4;
  private static final int CONFIDENCE = 10;
  private static final int TEXT = 11;

  /// Of what it is less sure of than this, most is dirt.
  private static final double UNSURE = 20;

  private static final int MOST_PAGES = 10_000;

  private RecognisedWords() {}

  /// Returns what stands on each of the pages of one file.
  static List<RecognisedPage> pages(List<String> table) {
    var pages = new ArrayList<List<String>>();
    for (var row : table) {
      int number = number(row);
      while (pages.size() < Math.min(number, MOST_PAGES)) {
        pages.add(new ArrayList<>());
      }
      if (number > 0 && number <= MOST_PAGES) {
        pages.get(number - 1).add(row);
      }
    }
    return pages.stream().map(RecognisedWords::page).toList();
  }

  /// Returns the number of the page of a row; 0 for the names of the columns.
  private static int number(String row) {
    var cells = row.split("\t", PAGE + 2);
    return cells.length > PAGE && cells[PAGE].matches("\\d{1,6}")
        ? Integer.parseInt(cells[PAGE])
        : 0;
  }

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
