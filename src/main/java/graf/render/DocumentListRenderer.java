package graf.render;

import graf.index.DocumentRecord;
import java.io.IOException;
import java.util.List;

/// Documents for a person, one a line: date, type, number of passages, place and title.
public final class DocumentListRenderer {
  private static final String UNDATED = "-";

  private final StyledWriter out;
  private final Places places;

  public DocumentListRenderer(Appendable out, Decoration decoration, Places places) {
    this.out = new StyledWriter(out, decoration);
    this.places = places;
  }

  public void render(List<DocumentRecord> documents) throws IOException {
    int type = 1;
    int passages = 1;
    for (var document : documents) {
      type = Math.max(type, document.metadata().type().length());
      passages = Math.max(passages, Integer.toString(document.passages()).length());
    }
    for (var document : documents) {
      var metadata = document.metadata();
      var date = metadata.date() == null ? UNDATED : metadata.date();
      var count = Integer.toString(document.passages());
      out.write(
          padded(CleanText.name(date), 10)
              + "  "
              + padded(CleanText.name(metadata.type()), type)
              + "  "
              + " ".repeat(passages - count.length())
              + count
              + "  "
              + CleanText.name(place(document))
              + "  ",
          Style.PLAIN);
      out.write(CleanText.name(metadata.title()), Style.DIM);
      out.write("\n", Style.PLAIN);
    }
  }

  private String place(DocumentRecord document) {
    return document.metadata().file() == null ? places.path(document.id()) : document.id();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
