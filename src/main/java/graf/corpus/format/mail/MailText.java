package graf.corpus.format.mail;

import graf.corpus.format.ExtractedText;
import graf.corpus.format.text.ListMark;
import graf.passage.Block;
import graf.passage.SourceMap;
import java.util.List;

/// A plain text in a mail as blocks: paragraphs with their lines. One that is quoted keeps a mark
/// in front.
final class MailText {
  private static final String QUOTED = "> ";

  private final MailLines.Text places;
  private final ExtractedText blocks;
  private final StringBuilder text = new StringBuilder();
  private SourceMap.Builder map = new SourceMap.Builder();
  private String glue = "";
  private int quoted;

  private MailText(MailLines.Text places, ExtractedText blocks) {
    this.places = places;
    this.blocks = blocks;
  }

  static List<TextLine> lines(MimePart part, String content) {
    if (!part.is("format", "flowed")) {
      return TextLines.of(content);
    }
    return TextLines.flowed(
        content, part.is("delsp", "yes") ? TextLines.End.SPACE_GOES : TextLines.End.SPACE_STAYS);
  }

  static void add(List<TextLine> lines, MailLines.Text places, ExtractedText blocks) {
    var text = new MailText(places, blocks);
    Signature.removedFrom(lines).forEach(text::add);
    text.close();
  }

  private void add(TextLine line) {
    if (line.isBlank()) {
      close();
      return;
    }
    if (line.quoted() != quoted) {
      close();
      quoted = line.quoted();
    }
    boolean begins = text.isEmpty();
    text.append(glue);
    // Offsets count in the text of the blocks.
    map.run(text.length(), text.length(), places.of(line.number()));
    text.append(begins ? QUOTED.repeat(quoted) : "");
    boolean flows = line.glue().isEmpty();
    var end = flows ? line.text() : line.text().stripTrailing();
    text.append(begins ? end.stripLeading() : end);
    glue = line.glue();
  }

  private void close() {
    int length = text.length();
    while (length > 0 && text.charAt(length - 1) <= ' ') {
      length--;
    }
    if (length > quoted * QUOTED.length()) {
      var whole = text.substring(0, length);
      boolean isItem = ListMark.begins(whole);
      blocks.add(
          new Block(
              isItem ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH,
              isItem ? 1 : 0,
              whole,
              map.build(),
              null));
    }
    text.setLength(0);
    map = new SourceMap.Builder();
    glue = "";
    quoted = 0;
  }
}
