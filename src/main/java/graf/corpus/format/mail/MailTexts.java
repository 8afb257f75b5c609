package graf.corpus.format.mail;

import graf.corpus.format.ExtractedText;
import graf.corpus.format.html.HtmlExtractor;
import graf.passage.Block;
import graf.passage.SourceMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One of the texts of a mail, read as its type says.
sealed interface MailTexts {
  static MailTexts of(MimePart part) throws IOException {
    var content = MailCharset.decode(part.read(), part.charset());
    return switch (part.type()) {
      case "text/html", "text/x-amp-html" -> Html.of(content);
      case "text/enriched", "text/richtext" -> Html.of(EnrichedText.asHtml(content));
      default -> new Plain(MailText.lines(part, content));
    };
  }

  void addTo(ExtractedText text, MailLines.Text places);

  /// Returns its words, as a reader sees them.
  String plain();

  record Plain(List<TextLine> lines) implements MailTexts {
    @Override
    public void addTo(ExtractedText text, MailLines.Text places) {
      MailText.add(lines, places, text);
    }

    @Override
    public String plain() {
      var plain = new StringBuilder();
      lines.forEach(line -> plain.append(line.text()).append(line.glue()));
      return plain.toString();
    }
  }

  record Html(List<Block> blocks) implements MailTexts {
    static Html of(String content) {
      var blocks = new ArrayList<Block>();
      HtmlExtractor.extract(content, "UTF-8", "").blocks().forEach(blocks::add);
      return new Html(blocks);
    }

    @Override
    public void addTo(ExtractedText text, MailLines.Text places) {
      for (Block block : blocks) {
        text.add(placed(block, places));
      }
    }

    private static Block placed(Block block, MailLines.Text lines) {
      var places = new SourceMap.Builder();
      for (int run = 0; run < block.places().runs(); run++) {
        int start = block.places().textStart(run);
        places.run(start, start, lines.of(block.places().lineOf(run)));
      }
      return new Block(block.kind(), block.level(), block.text(), places.build(), null);
    }

    @Override
    public String plain() {
      var plain = new StringBuilder();
      blocks.forEach(block -> plain.append(block.text()).append('\n'));
      return plain.toString();
    }
  }
}
