package graf.corpus.format.pdf;

import java.util.ArrayList;
import java.util.List;

/// Puts paragraphs together again that a page break parts.
final class PageBreaks {
  private static final float SMALLER = 0.92f;
  private static final String SENTENCE_ENDS = ".!?…:;。！？।۔";
  private static final String CLOSERS = "\"'”’»)]」』）";

  private PageBreaks() {}

  /// The lines of a paragraph that stand on one page.
  record Piece(PdfPage page, List<Line> lines) {}

  /// Returns the paragraphs of all pages, each in as many pieces as it has pages.
  static List<List<Piece>> paragraphs(List<PdfPage> pages) {
    var paragraphs = new ArrayList<List<Piece>>();
    List<Piece> open = List.of();
    for (var page : pages) {
      int body = lastOfBody(page.paragraphs());
      List<Piece> last = List.of();
      for (int i = 0; i < page.paragraphs().size(); i++) {
        var piece = new Piece(page, page.paragraphs().get(i));
        if (i == 0 && !open.isEmpty() && goesOn(open.getLast().lines(), piece.lines())) {
          open.add(piece);
          last = i == body ? open : last;
        } else if (i > 0 && isCut(paragraphs.getLast().getLast().lines(), piece.lines())) {
          // Set in at its second line, it looks like two.
          paragraphs.getLast().add(joined(paragraphs.getLast().removeLast(), piece));
          last = i == body ? paragraphs.getLast() : last;
        } else {
          var paragraph = new ArrayList<Piece>();
          paragraph.add(piece);
          paragraphs.add(paragraph);
          last = i == body ? paragraph : last;
        }
      }
      open = last;
    }
    return paragraphs;
  }

  private static boolean isCut(List<Line> above, List<Line> below) {
    return above.getLast().size() == below.getFirst().size()
        && LineEnds.isCut(above.getLast().text(), below.getFirst().text());
  }

  private static Piece joined(Piece above, Piece below) {
    var lines = new ArrayList<>(above.lines());
    lines.addAll(below.lines());
    return new Piece(above.page(), lines);
  }

  /// Returns which paragraph is the last in front of the notes at the foot of the page.
  private static int lastOfBody(List<List<Line>> paragraphs) {
    int last = paragraphs.size() - 1;
    float size = mainSize(paragraphs);
    while (last > 0 && paragraphs.get(last).getFirst().size() < SMALLER * size) {
      last--;
    }
    return last;
  }

  /// Returns the type in which most of the letters are set.
  private static float mainSize(List<List<Line>> paragraphs) {
    float size = 0;
    int most = 0;
    for (var paragraph : paragraphs) {
      int letters = paragraph.stream().mapToInt(line -> line.text().length()).sum();
      if (letters > most) {
        most = letters;
        size = paragraph.getFirst().size();
      }
    }
    return size;
  }

  private static boolean goesOn(List<Line> above, List<Line> below) {
    var last = above.getLast();
    var first = below.getFirst();
    if (first.size() < SMALLER * last.size() || last.size() < SMALLER * first.size()) {
      return false;
    }
    return LineEnds.isCut(last.text(), first.text())
        || (!endsSentence(last.text())
            && (beginsSmall(first.text()) || (isFull(above) && below.size() > 1)));
  }

  private static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private static boolean beginsSmall(String text) {
    int first = text.codePointAt(0);
    return Character.isLetter(first)
        && !Character.isUpperCase(first)
        && !Character.isTitleCase(first);
  }

  /// Says whether the last line goes as far as the longest: a name may follow it.
  private static boolean isFull(List<Line> lines) {
    int longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    return lines.size() > 1 && lines.getLast().text().length() * 10 >= longest * 8;
  }
}
