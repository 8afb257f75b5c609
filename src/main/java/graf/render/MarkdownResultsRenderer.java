package graf.render;

import graf.passage.Passage;
import graf.passage.TextRange;
import graf.search.Hit;
import graf.search.SearchResults;
import java.io.IOException;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// Markdown to paste into notes: a heading for each hit, its place, and the passage as a quotation
/// with its matches strong.
public final class MarkdownResultsRenderer implements ResultsRenderer {
  private final Appendable out;
  private final Places places;

  public MarkdownResultsRenderer(Appendable out, Places places) {
    this.out = out;
    this.places = places;
  }

  @Override
  public void render(SearchResults results) throws IOException {
    var page = new Document();
    for (var hit : results.hits()) {
      append(page, hit);
    }
    out.append(MarkdownRenderer.builder().build().render(page));
  }

  private void append(Node page, Hit hit) {
    var heading = new Heading();
    heading.setLevel(2);
    heading.appendChild(new Text(hit.rank() + ". "));
    append(heading, MarkedText.folded(hit.metadata().title(), hit.titleHighlights()));
    page.appendChild(heading);
    page.appendChild(place(hit));
    if (Attribution.isKnown(hit.metadata())) {
      var attribution = new Paragraph();
      attribution.appendChild(new Text(Attribution.line(hit.metadata())));
      page.appendChild(attribution);
    }
    var quote = new BlockQuote();
    for (var passage : hit.before()) {
      quote.appendChild(plain(passage));
    }
    quote.appendChild(lines(hit.passage().text(), hit.highlights()));
    for (var passage : hit.after()) {
      quote.appendChild(plain(passage));
    }
    page.appendChild(quote);
    if (hit.copies().passages() > 0) {
      var copies = new Paragraph();
      copies.appendChild(new Text(Copies.words(hit.copies())));
      page.appendChild(copies);
    }
  }

  private Paragraph place(Hit hit) {
    var location = hit.passage().location();
    var place = new Paragraph();
    place.appendChild(new Code(places.place(hit)));
    for (var heading : location.heading()) {
      place.appendChild(new Text(" › " + MarkedText.folded(heading, List.of()).text()));
    }
    return place;
  }

  private static Paragraph plain(Passage passage) {
    return lines(passage.text(), List.of());
  }

  private static Paragraph lines(String text, List<TextRange> marks) {
    var paragraph = new Paragraph();
    for (TextLines.Line line : TextLines.of(text, marks)) {
      if (paragraph.getFirstChild() != null) {
        paragraph.appendChild(new HardLineBreak());
      }
      append(paragraph, line.text());
    }
    return paragraph;
  }

  private static void append(Node parent, MarkedText text) {
    int written = 0;
    for (var mark : text.marks()) {
      parent.appendChild(new Text(text.text().substring(written, mark.start())));
      var strong = new StrongEmphasis("**");
      strong.appendChild(new Text(text.text().substring(mark.start(), mark.end())));
      parent.appendChild(strong);
      written = mark.end();
    }
    parent.appendChild(new Text(text.text().substring(written)));
  }
}
