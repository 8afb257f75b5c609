package graf.corpus.format.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// How many characters of text the elements of a page show, white space not counted, and how many
/// of them are links.
final class TextLengths {
  private record Extent(int text, int linked, int links) {}

  private static final Extent NONE = new Extent(0, 0, 0);

  private final Map<Element, Extent> extents = new HashMap<>();

  private TextLengths() {}

  static TextLengths of(Element root) {
    var lengths = new TextLengths();
    lengths.measure(root);
    return lengths;
  }

  int text(Element element) {
    return extent(element).text;
  }

  /// Returns how many links it holds.
  int links(Element element) {
    return extent(element).links;
  }

  /// Returns the length of what is no link.
  int prose(Element element) {
    return extent(element).text - extent(element).linked;
  }

  /// Returns the share of its text that is links.
  double density(Element element) {
    var extent = extent(element);
    return (double) extent.linked / Math.max(1, extent.text);
  }

  private Extent extent(Element element) {
    return extents.getOrDefault(element, NONE);
  }

  private Extent measure(Element element) {
    if (HiddenElements.contain(element)) {
      return NONE;
    }
    int text = 0;
    int linked = 0;
    int links = 0;
    for (var node : element.childNodes()) {
      if (node instanceof TextNode plain) {
        text += letters(plain.getWholeText());
      } else if (node instanceof Element child) {
        var inner = measure(child);
        text += inner.text;
        linked += inner.linked;
        links += inner.links;
      }
    }
    boolean isLink = element.normalName().equals("a") && element.hasAttr("href");
    var extent = isLink ? new Extent(text, text, 1) : new Extent(text, linked, links);
    extents.put(element, extent);
    return extent;
  }

  private static int letters(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        count++;
      }
    }
    return count;
  }
}
