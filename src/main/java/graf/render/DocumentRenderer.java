package graf.render;

import graf.passage.Passage;
import graf.passage.TextRange;
import java.io.IOException;
import java.util.List;

/// A document for a terminal: what is known of it on top, then its passages.
public final class DocumentRenderer {
  private final StyledWriter out;
  private final Places places;
  private final int width;

  public DocumentRenderer(Appendable out, Decoration decoration, Places places, int width) {
    this.out = new StyledWriter(out, decoration);
    this.places = places;
    this.width = width;
  }

  public void render(ShownDocument document) throws IOException {
    out.wrapped(MarkedText.folded(document.metadata().title(), List.of()), Style.TITLE, "", width);
    out.write(facts(document), Style.DIM).write("\n");
    List<String> heading = List.of();
    for (var passage : document.passages()) {
      out.write("\n");
      if (!passage.location().heading().equals(heading)) {
        heading = passage.location().heading();
        out.write(MarkedText.folded(String.join(" › ", heading), List.of()), Style.TITLE);
        out.write(heading.isEmpty() ? "" : "\n\n");
      }
      render(document, passage);
    }
  }

  private void render(ShownDocument document, Passage passage) throws IOException {
    boolean lit = document.asked() < 0 || document.asked() == passage.ordinal();
    var place = places.place(document.file(), passage.location());
    out.link(place, places.absolute(document.file()).toUri());
    out.write("  #" + (passage.ordinal() + 1), Style.DIM).write("\n");
    lines(CleanText.lines(passage.text()), lit ? Style.PLAIN : Style.DIM);
  }

  // Verse, tables and code are shown in the lines in which they were written.
  private void lines(String text, Style style) throws IOException {
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      var line = text.substring(start, end);
      if (Cells.of(line) <= width) {
        out.write(line, style).write("\n");
      } else {
        out.wrapped(new MarkedText(line, List.<TextRange>of()), style, "", width);
      }
      start = end + 1;
    }
  }

  private static String facts(ShownDocument document) {
    var metadata = document.metadata();
    var facts = new StringBuilder(CleanText.name(document.id()));
    for (var author : metadata.authors()) {
      facts.append(" · ").append(CleanText.name(author));
    }
    for (var recipient : metadata.recipients()) {
      facts.append(" → ").append(CleanText.name(recipient));
    }
    if (metadata.date() != null) {
      facts.append(" · ").append(CleanText.name(metadata.date()));
    }
    facts.append(" · ").append(CleanText.name(metadata.type()));
    if (metadata.language() != null) {
      facts.append(" · ").append(CleanText.name(metadata.language()));
    }
    return facts.append(" · ").append(Amounts.of(document.passageCount(), "passage")).toString();
  }
}
