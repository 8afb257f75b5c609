package graf.corpus.format.office;

import java.util.ArrayList;
import java.util.List;

/// Reads the texts of a chart or a diagram: titles, names of series and categories, labels.
final class DrawingText implements XmlPart.Visitor {
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private boolean inText;

  @Override
  public XmlPart.Then start(XmlPart part) {
    switch (part.name()) {
      case "t" -> inText = true;
      case "v" -> inText = part.isWithin("strCache") || part.isWithin("strLit");
      case "br", "tab" -> open.append(' ');
      case "Fallback" -> {
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
      case "v", "p", "pt" -> {
        inText = false;
        var text = open.toString().strip();
        if (!text.isEmpty() && !texts.contains(text)) {
          texts.add(text);
        }
        open.setLength(0);
      }
      default -> {}
    }
  }

  List<String> texts() {
    return texts;
  }
}
