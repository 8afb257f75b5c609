package graf.corpus.format.office;

import java.util.ArrayList;
import java.util.List;

/// The texts that the cells of a workbook share.
final class SheetStrings implements XmlPart.Visitor {
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private boolean inText;

  String get(int number) {
    return number >= 0 && number < texts.size() ? texts.get(number) : "";
  }

  @Override
  public XmlPart.Then start(XmlPart part) {
    switch (part.name()) {
      case "si" -> open.setLength(0);
      case "t" -> inText = true;
      // How it is spoken.
      case "rPh" -> {
        return XmlPart.Then.SKIP;
      }
      default -> {}
    }
    return XmlPart.Then.ENTER;
  }

  @Override
  public void text(String text) {
    if (inText) {
      open.append(text);
    }
  }

  @Override
  public void end(XmlPart part) {
    switch (part.name()) {
      case "t" -> inText = false;
      case "si" -> texts.add(open.toString());
      default -> {}
    }
  }
}
