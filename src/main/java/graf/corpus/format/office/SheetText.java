package graf.corpus.format.office;

import graf.passage.Block;
import java.util.List;

/// Reads the rows of a sheet, or the comments on it.
final class SheetText implements XmlPart.Visitor {
  private final SheetStrings strings;
  private final SheetFormats formats;
  private final OpenBlocks blocks = new OpenBlocks();
  private final StringBuilder value = new StringBuilder();
  private String type = "";
  private int style;
  private boolean inValue;

  SheetText(SheetStrings strings, SheetFormats formats) {
    this.strings = strings;
    this.formats = formats;
  }

  List<OpenBlocks.Piece> pieces() {
    return blocks.pieces();
  }

  @Override
  public XmlPart.Then start(XmlPart part) {
    switch (part.name()) {
      case "row" -> blocks.beginRow();
      case "c" -> {
        type = part.attribute("t", "n");
        style = SheetFormats.number(part.attribute("s", "0"));
        value.setLength(0);
      }
      case "v", "t" -> inValue = true;
      case "f", "rPh", "authors", "Fallback" -> {
        return XmlPart.Then.SKIP;
      }
      case "text" -> value.setLength(0);
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" -> {
        inValue = true;
        value.setLength(0);
      }
      default -> {}
    }
    return XmlPart.Then.ENTER;
  }

  @Override
  public void text(String text) {
    if (inValue) {
      value.append(text);
    }
  }

  @Override
  public void end(XmlPart part) {
    switch (part.name()) {
      case "v", "t" -> inValue = false;
      case "c" -> {
        blocks.append(shown());
        blocks.endCell();
      }
      case "row" -> blocks.endRow();
      case "text" -> {
        blocks.add(Block.Kind.PARAGRAPH, 0, value.toString());
        value.setLength(0);
      }
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" -> {
        inValue = false;
        blocks.add(Block.Kind.PARAGRAPH, 0, margin(value.toString()));
        value.setLength(0);
      }
      default -> {}
    }
  }

  private String shown() {
    var written = value.toString();
    return switch (type) {
      case "s" -> strings.get(SheetFormats.number(written));
      case "b" -> written.equals("1") ? "TRUE" : "FALSE";
      case "n", "" -> written.isBlank() ? "" : formats.shown(written, style);
      default -> written;
    };
  }

  /// A header without the signs that say where and how its parts are printed.
  private static String margin(String written) {
    var plain = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '&' || i + 1 == written.length()) {
        plain.append(c);
        continue;
      }
      char sign = written.charAt(++i);
      if (sign == '&') {
        plain.append('&');
      } else if (sign == '"') {
        int close = written.indexOf('"', i + 1);
        i = close < 0 ? i : close;
      } else if (Character.isDigit(sign)) {
        while (i + 1 < written.length() && Character.isDigit(written.charAt(i + 1))) {
          i++;
        }
      } else {
        plain.append(' ');
      }
    }
    var text = plain.toString();
    return text.codePoints().anyMatch(Character::isLetter) ? text : "";
  }
}
