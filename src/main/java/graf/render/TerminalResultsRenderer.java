package graf.render;

import graf.passage.Passage;
import graf.passage.TextRange;
import graf.search.Hit;
import graf.search.SearchResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One block a hit: rank, title and place, then the passage with its matches highlighted.
public final class TerminalResultsRenderer implements ResultsRenderer {
  private static final String HEADINGS_APART = " › ";

  private final StyledWriter out;
  private final Places places;
  private final int width;

  /// @param width of the terminal, in cells
  public TerminalResultsRenderer(Appendable out, Decoration decoration, Places places, int width) {
    this.out = new StyledWriter(out, decoration);
    this.places = places;
    this.width = width;
  }

  @Override
  public void render(SearchResults results) throws IOException {
    if (!results.reading().isEmpty()) {
      out.wrapped(
          MarkedText.folded("read as: " + results.reading(), List.of()), Style.DIM, "", width);
      out.write("\n");
    }
    var hits = results.hits();
    int rankWidth = hits.isEmpty() ? 0 : Integer.toString(hits.getLast().rank()).length();
    for (int i = 0; i < hits.size(); i++) {
      if (i > 0) {
        out.write("\n");
      }
      render(hits.get(i), rankWidth);
    }
    if (!results.facets().isEmpty()) {
      out.write(hits.isEmpty() ? "" : "\n");
      new FacetBars(out, places, width).render(results.facets());
    }
  }

  private void render(Hit hit, int rankWidth) throws IOException {
    var rank = Integer.toString(hit.rank());
    var indent = " ".repeat(rankWidth + 2);
    out.write(" ".repeat(rankWidth - rank.length())).write(rank, Style.DIM).write("  ");
    var title = MarkedText.folded(hit.metadata().title(), hit.titleHighlights());
    // A document without a title is called by its file's name, which its place says as well.
    if (!isFileName(title.text(), hit.document())) {
      for (TextRange line : LineBreaker.lines(title.text(), width - indent.length())) {
        out.write(title.part(line.start(), line.end()), Style.TITLE).write("\n").write(indent);
      }
    }
    place(hit);
    if (Attribution.isKnown(hit.metadata())) {
      note(Attribution.line(hit.metadata()), indent);
    }
    headings(hit, indent);
    for (var passage : hit.before()) {
      neighbour(passage, indent);
      out.write("\n");
    }
    passage(hit, indent);
    for (var passage : hit.after()) {
      out.write("\n");
      neighbour(passage, indent);
    }
    note(Copies.words(hit.copies()), indent);
    note(ScoreWords.of(hit), indent);
  }

  private void note(String words, String indent) throws IOException {
    out.wrapped(MarkedText.folded(words, List.of()), Style.DIM, indent, width);
  }

  private static boolean isFileName(String title, String document) {
    return document.equals(title)
        || (document.endsWith(title)
            && document.charAt(document.length() - title.length() - 1) == '/');
  }

  private void place(Hit hit) throws IOException {
    out.link(places.place(hit), places.absolute(hit.file()).toUri());
    out.write("\n");
  }

  /// A first heading that is the title is not said twice.
  private void headings(Hit hit, String indent) throws IOException {
    var path = new StringBuilder();
    var marks = new ArrayList<TextRange>();
    var headings = hit.passage().location().heading();
    for (int i = 0; i < headings.size(); i++) {
      if (i == 0 && headings.getFirst().equals(hit.metadata().title())) {
        continue;
      }
      path.append(path.isEmpty() ? "" : HEADINGS_APART);
      for (TextRange mark : hit.headingHighlights().get(i)) {
        marks.add(mark.plus(path.length()));
      }
      path.append(headings.get(i));
    }
    if (!path.isEmpty()) {
      out.wrapped(MarkedText.folded(path.toString(), marks), Style.DIM, indent, width);
    }
  }

  private void passage(Hit hit, String indent) throws IOException {
    var language = hit.metadata().language();
    int room = width - indent.length();
    rows(
        ShownPassage.excerpt(hit.passage().text(), hit.highlights(), language, room),
        Style.PLAIN,
        indent);
  }

  private void neighbour(Passage passage, String indent) throws IOException {
    rows(ShownPassage.whole(passage.text(), width - indent.length()), Style.DIM, indent);
  }

  private void rows(List<MarkedText> rows, Style style, String indent) throws IOException {
    for (MarkedText row : rows) {
      out.write(indent).write(row, style).write("\n");
    }
  }
}
