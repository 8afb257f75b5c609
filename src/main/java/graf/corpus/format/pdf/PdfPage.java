package graf.corpus.format.pdf;

import graf.corpus.format.scan.RecognisedPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands on a page.
///
/// @param number from 1
/// @param paragraphs each a list of its lines; changed while lines that are no text are taken out
/// @param overlay what is drawn over the page: fields that were filled in, notes
/// @param confidence of the program that recognised the text; null where the page has its text
record PdfPage(
    int number, List<List<Line>> paragraphs, List<String> overlay, @Nullable Integer confidence) {
  /// That of a page which has its text.
  PdfPage(int number, List<List<Line>> paragraphs, List<String> overlay) {
    this(number, paragraphs, overlay, null);
  }

  /// Returns a page as it was recognised.
  static PdfPage recognised(int number, RecognisedPage read) {
    var paragraphs = new ArrayList<List<Line>>();
    float top = 0;
    for (var lines : read.paragraphs()) {
      var paragraph = new ArrayList<Line>();
      for (var line : lines) {
        paragraph.add(new Line(line, top++ * LEADING, LEADING));
      }
      paragraphs.add(paragraph);
    }
    return new PdfPage(number, paragraphs, List.of(), read.confidence());
  }

  /// As of any line: the height of letters on a picture says little.
  private static final float LEADING = 12;

  boolean isEmpty() {
    return paragraphs.isEmpty() && overlay.isEmpty();
  }

  /// Returns all lines, from the upper edge of the page down.
  List<Line> linesDown() {
    var lines = new ArrayList<Line>();
    paragraphs.forEach(lines::addAll);
    lines.sort((a, b) -> Float.compare(a.top(), b.top()));
    return lines;
  }

  int lines() {
    int count = 0;
    for (var paragraph : paragraphs) {
      count += paragraph.size();
    }
    return count;
  }

  /// Makes a line, the first or the last of its paragraph, a paragraph of its own.
  void isolate(Line line) {
    for (int i = 0; i < paragraphs.size(); i++) {
      var paragraph = paragraphs.get(i);
      if (paragraph.size() > 1 && (paragraph.getFirst() == line || paragraph.getLast() == line)) {
        int at = paragraph.getFirst() == line ? i : i + 1;
        paragraph.removeIf(one -> one == line);
        paragraphs.add(at, new ArrayList<>(List.of(line)));
        return;
      }
    }
  }

  /// Takes out a line, the very object.
  void remove(Line line) {
    for (var paragraph : paragraphs) {
      paragraph.removeIf(one -> one == line);
    }
    paragraphs.removeIf(List::isEmpty);
  }
}
