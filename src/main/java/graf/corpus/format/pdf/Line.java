package graf.corpus.format.pdf;

/// A line of a page. Two lines that say the same are two lines.
final class Line {
  private final String text;
  private final float top;
  private final float size;

  /// @param top how far below the upper edge of the page it stands, in points
  /// @param size of most of its letters, in points
  Line(String text, float top, float size) {
    this.text = text;
    this.top = top;
    this.size = size;
  }

  String text() {
    return text;
  }

  float top() {
    return top;
  }

  float size() {
    return size;
  }
}
