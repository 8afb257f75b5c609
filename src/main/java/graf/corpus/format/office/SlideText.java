package graf.corpus.format.office;

import graf.passage.Block;
import java.util.List;

/// Reads the shapes of a slide, of its notes or of the comments on it, in their order.
final class SlideText implements XmlPart.Visitor {
  private final OpenBlocks blocks = new OpenBlocks();
  private boolean inText;
  private boolean isTitle;
  private boolean isNumber;

  List<OpenBlocks.Piece> pieces() {
    return blocks.pieces();
  }

  @Override
  public XmlPart.Then start(XmlPart part) {
    switch (part.name()) {
      case "Fallback" -> {
        return XmlPart.Then.SKIP;
      }
      case "sp", "graphicFrame", "pic" -> {
        isTitle = false;
        isNumber = false;
      }
      case "ph" -> placeholder(part.attribute("type", ""));
      case "cNvPr" -> describe(part);
      case "tr" -> blocks.beginRow();
      // Of a comment, old and new.
      case "t", "text" -> inText = true;
      case "br" -> blocks.append("\n");
      case "tab" -> {
        if (!part.parent().equals("tabLst")) {
          blocks.append(" ");
        }
      }
      default -> {}
    }
    return XmlPart.Then.ENTER;
  }

  /// Numbers of slides are no text.
  private void placeholder(String type) {
    isTitle = type.equals("title") || type.equals("ctrTitle");
    isNumber = type.equals("sldNum");
  }

  private void describe(XmlPart part) {
    if (!part.attribute("hidden", "0").equals("1")) {
      blocks.add(Block.Kind.PARAGRAPH, 0, PictureWords.of(part.attribute("descr", "")));
    }
  }

  @Override
  public void text(String text) {
    if (inText && !isNumber) {
      blocks.append(text);
    }
  }

  @Override
  public void end(XmlPart part) {
    switch (part.name()) {
      case "t" -> inText = false;
      case "text" -> {
        inText = false;
        blocks.endParagraph();
      }
      case "p" -> {
        if (isTitle) {
          blocks.mark(Block.Kind.HEADING, 1);
        }
        blocks.endParagraph();
      }
      case "tc" -> blocks.endCell();
      case "tr" -> blocks.endRow();
      default -> {}
    }
  }
}
