package graf.corpus.format.pdf;

import java.util.ArrayList;
import java.util.List;

/// What stands on a page.
///
/// @param number from 1
/// @param paragraphs each a list of its lines; changed while lines that are no text are taken out
/// @param overlay what is drawn over the page: fields that were filled in, notes
record PdfPage(int number, List<List<Line>> paragraphs, List<String> overlay) {
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
