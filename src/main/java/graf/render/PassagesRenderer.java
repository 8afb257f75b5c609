package graf.render;

import graf.passage.Passage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a document was cut into passages: each with its place, its length and its text.
public final class PassagesRenderer {
  private final StyledWriter out;

  public PassagesRenderer(Appendable out, Decoration decoration) {
    this.out = new StyledWriter(out, decoration);
  }

  public void render(ShownDocument document) throws IOException {
    var metadata = document.metadata();
    out.write(CleanText.name(metadata.title()), Style.TITLE).write("\n");
    var facts =
        new StringBuilder(CleanText.name(document.id())).append(" · ").append(metadata.type());
    for (var fact :
        List.of(
            orEmpty(metadata.encoding()), orEmpty(metadata.language()), orEmpty(metadata.date()))) {
      facts.append(fact.isEmpty() ? "" : " · ").append(CleanText.name(fact));
    }
    facts.append(" · ").append(Amounts.of(document.passageCount(), "passage"));
    out.write(facts.toString(), Style.DIM).write("\n");
    for (var passage : document.passages()) {
      out.write("\n#" + (passage.ordinal() + 1) + "  " + place(passage) + "\n", Style.DIM);
      out.write(CleanText.lines(passage.text()) + "\n");
    }
  }

  private static String place(Passage passage) {
    var location = passage.location();
    var place = new StringBuilder();
    if (location.lineStart() > 0) {
      place
          .append("lines ")
          .append(location.lineStart())
          .append('-')
          .append(location.lineEnd())
          .append("  ");
    }
    var page = location.page();
    if (page != null) {
      place.append("page ").append(page.number()).append("  ");
    }
    place
        .append("characters ")
        .append(location.range().start())
        .append('-')
        .append(location.range().end());
    var heading = String.join(" › ", location.heading());
    return heading.isEmpty() ? place.toString() : place + "  " + CleanText.name(heading);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
