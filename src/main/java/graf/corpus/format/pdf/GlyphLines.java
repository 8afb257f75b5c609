package graf.corpus.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/// Letters that run in one direction, put into lines by where they stand.
final class GlyphLines {
  /// More letters than stand on any page that is read.
  private static final int MOST = 200_000;

  /// A slant of so many degrees is that of a page that lay askew.
  private static final int ASKEW = 3;

  private static final float LINE = 0.5f;
  private static final float WORD = 0.2f;
  private static final float PARAGRAPH = 1.8f;

  private final double cosine;
  private final double sine;
  private final List<Glyph> glyphs = new ArrayList<>();

  /// @param along from where to where it runs
  /// @param across how far to the left of that direction it stands
  private record Glyph(String text, float along, float end, float across, float size, float top) {}

  /// @param angle of the direction, in degrees against the clock
  GlyphLines(int angle) {
    cosine = Math.cos(Math.toRadians(angle));
    sine = Math.sin(Math.toRadians(angle));
  }

  /// Returns by how many degrees, against the clock, `glyph` is turned against the page.
  static int angle(TextPosition glyph, int rotation) {
    var matrix = glyph.getTextMatrix();
    double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    int turned = Math.floorMod((int) Math.round(angle) - rotation, 360);
    int quarter = (turned + 45) / 90 * 90;
    return Math.abs(turned - quarter) <= ASKEW ? quarter % 360 : turned;
  }

  void add(TextPosition glyph) {
    if (glyphs.size() < MOST && glyph.getUnicode() != null) {
      var matrix = glyph.getTextMatrix();
      double x = matrix.getTranslateX();
      double y = matrix.getTranslateY();
      var size = (float) Math.hypot(matrix.getScaleX(), matrix.getShearY());
      var along = (float) (x * cosine + y * sine);
      var end = (float) (glyph.getEndX() * cosine + glyph.getEndY() * sine);
      var across = (float) (y * cosine - x * sine);
      glyphs.add(new Glyph(glyph.getUnicode(), along, end, across, size, glyph.getY()));
    }
  }

  int size() {
    return glyphs.size();
  }

  /// Returns all that they say.
  String text() {
    var text = new StringBuilder();
    for (var paragraph : paragraphs()) {
      for (var line : paragraph) {
        text.append(text.isEmpty() ? "" : " ").append(line.text());
      }
    }
    return text.toString();
  }

  List<List<Line>> paragraphs() {
    var paragraphs = new ArrayList<List<Line>>();
    List<Line> paragraph = new ArrayList<>();
    float before = 0;
    for (var row : rows()) {
      float across = row.getFirst().across();
      if (!paragraph.isEmpty() && before - across > PARAGRAPH * row.getFirst().size()) {
        paragraphs.add(paragraph);
        paragraph = new ArrayList<>();
      }
      var line = line(row);
      if (!line.text().isEmpty()) {
        paragraph.add(line);
      }
      before = across;
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  /// Returns the letters of each line, the uppermost first.
  private List<List<Glyph>> rows() {
    var down = new ArrayList<>(glyphs);
    down.sort((a, b) -> Float.compare(b.across(), a.across()));
    var rows = new ArrayList<List<Glyph>>();
    List<Glyph> row = new ArrayList<>();
    for (var glyph : down) {
      if (!row.isEmpty() && row.getFirst().across() - glyph.across() > LINE * glyph.size()) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  private static Line line(List<Glyph> row) {
    row.sort((a, b) -> Float.compare(a.along(), b.along()));
    var text = new StringBuilder();
    float end = 0;
    for (var glyph : row) {
      if (!text.isEmpty() && glyph.along() - end > WORD * glyph.size()) {
        text.append(' ');
      }
      text.append(glyph.text());
      end = glyph.end();
    }
    var largest = row.stream().max(Comparator.comparingDouble(Glyph::size)).orElseThrow();
    return new Line(folded(text), row.getFirst().top(), largest.size());
  }

  private static String folded(StringBuilder text) {
    var folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == '\u00a0' || Character.isWhitespace(c);
      if (!space) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }
}
