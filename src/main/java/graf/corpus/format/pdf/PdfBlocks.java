package graf.corpus.format.pdf;

import graf.corpus.format.ExtractedText;
import graf.passage.Block;
import graf.passage.Page;
import graf.passage.PageTurn;
import graf.passage.SourceMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The blocks of all pages, in order: paragraphs, and behind those of a page what is drawn over it.
final class PdfBlocks {
  private final List<PdfPage> pages;
  private final String @Nullable [] labels;
  private final LineEnds ends;
  private final ExtractedText text = new ExtractedText();

  PdfBlocks(List<PdfPage> pages, String @Nullable [] labels) {
    this.pages = pages;
    this.labels = labels;
    ends = new LineEnds(pages);
  }

  List<Block> blocks() {
    int drawn = 0;
    for (var paragraph : PageBreaks.paragraphs(pages)) {
      int number = paragraph.getFirst().page().number();
      while (pages.get(drawn).number() < number) {
        addOverlay(pages.get(drawn++));
      }
      add(paragraph);
    }
    while (drawn < pages.size()) {
      addOverlay(pages.get(drawn++));
    }
    return text.blocks();
  }

  private void add(List<PageBreaks.Piece> paragraph) {
    var joined = new StringBuilder();
    var turns = new ArrayList<PageTurn>();
    for (var piece : paragraph) {
      for (int i = 0; i < piece.lines().size(); i++) {
        ends.join(joined, piece.lines().get(i).text());
        if (i == 0 && joined.length() > piece.lines().getFirst().text().length()) {
          int offset = joined.length() - piece.lines().getFirst().text().length();
          turns.add(new PageTurn(offset, page(piece.page())));
        }
      }
    }
    text.add(
        new Block(
            Block.Kind.PARAGRAPH,
            0,
            joined.toString(),
            new SourceMap.Builder().build(),
            page(paragraph.getFirst().page()),
            turns));
  }

  private void addOverlay(PdfPage page) {
    page.overlay().forEach(one -> text.add(Block.Kind.PARAGRAPH, 0, one, page(page)));
  }

  private Page page(PdfPage page) {
    return new Page(page.number(), label(page.number()), page.confidence());
  }

  private @Nullable String label(int number) {
    return labels == null || number > labels.length ? null : labels[number - 1];
  }
}
