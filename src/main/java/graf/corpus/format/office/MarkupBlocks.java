package graf.corpus.format.office;

import graf.corpus.format.ExtractedText;
import graf.passage.Block;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Takes blocks out of the XHTML that Tika's parsers write.
final class MarkupBlocks extends DefaultHandler {
  private final ExtractedText text = new ExtractedText();
  private final StringBuilder open = new StringBuilder();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private int level;
  private int lists;
  private int rows;
  private boolean inBody;

  List<Block> blocks() {
    close();
    return text.blocks();
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "body" -> inBody = true;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> open(Block.Kind.HEADING, name.charAt(1) - '0');
      case "ul", "ol" -> {
        close();
        lists++;
      }
      case "li" -> open(Block.Kind.LIST_ITEM, Math.max(1, lists));
      case "tr" -> {
        open(Block.Kind.TABLE_ROW, 0);
        rows++;
      }
      case "td", "th" -> {
        if (!folded().isEmpty()) {
          open.append(" | ");
        }
      }
      case "p", "div" -> {
        if (rows == 0 && kind != Block.Kind.LIST_ITEM) {
          open(Block.Kind.PARAGRAPH, 0);
        }
      }
      case "br" -> open.append(' ');
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "body" -> inBody = false;
      case "ul", "ol" -> {
        close();
        lists--;
      }
      case "tr" -> {
        rows--;
        close();
      }
      case "h1", "h2", "h3", "h4", "h5", "h6", "li" -> close();
      case "p", "div" -> {
        if (rows == 0 && kind != Block.Kind.LIST_ITEM) {
          close();
        } else {
          open.append(' ');
        }
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inBody) {
      open.append(characters, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    open.append(' ');
  }

  private void open(Block.Kind next, int nextLevel) {
    close();
    kind = next;
    level = nextLevel;
  }

  private void close() {
    text.add(kind, level, folded(), null);
    open.setLength(0);
    kind = Block.Kind.PARAGRAPH;
    level = 0;
  }

  private String folded() {
    var folded = new StringBuilder(open.length());
    boolean space = false;
    for (int i = 0; i < open.length(); i++) {
      char c = open.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = true;
      } else {
        folded.append(space && !folded.isEmpty() ? " " : "").append(c);
        space = false;
      }
    }
    return folded.toString();
  }
}
