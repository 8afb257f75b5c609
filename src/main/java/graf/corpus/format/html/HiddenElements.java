package graf.corpus.format.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The elements of which a browser shows nothing.
final class HiddenElements {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "head",
          "iframe",
          "object",
          "embed",
          "applet",
          "canvas",
          "audio",
          "video",
          "select",
          "textarea",
          "datalist",
          "map",
          "frameset",
          "noframes",
          "title",
          "rp",
          "rt");

  /// A notice that a script is missing is shorter, and names JavaScript in whatever language.
  private static final int LONGEST_NOTICE = 300;

  /// What a button opens is text if it has as many letters.
  private static final int LEAST_ANSWER = 15;

  private HiddenElements() {}

  static boolean contain(Element element) {
    return switch (element.normalName()) {
      case "noscript" -> isNotice(element);
      case "template" -> !element.hasAttr("shadowrootmode");
      case "dialog" -> !element.hasAttr("open");
      case "button" -> !isHeading(element);
      case "math", "svg" -> false;
      default -> UNSEEN.contains(element.normalName()) || isSwitchedOff(element);
    };
  }

  private static boolean isSwitchedOff(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    var style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    // What is hidden until it is found is there to be found.
    boolean hidden =
        element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found");
    return hidden
        || isOfNoConcern(element)
        || ((style.contains("display:none") || style.contains("visibility:hidden"))
            && !isFormula(element));
  }

  /// Behind a dialog, a page as a whole is said to be hidden; an icon has no text to speak of.
  private static boolean isOfNoConcern(Element element) {
    return element.attr("aria-hidden").equals("true")
        && element.selectFirst("h1, main, article, [role=main]") == null;
  }

  /// A formula is hidden where its picture is shown.
  private static boolean isFormula(Element element) {
    return element.childrenSize() == 1 && element.child(0).normalName().equals("math");
  }

  private static boolean isNotice(Element noscript) {
    var text = noscript.text();
    return text.length() < LONGEST_NOTICE && text.toLowerCase(Locale.ROOT).contains("javascript");
  }

  /// A button that opens text heads it; any other does something.
  private static boolean isHeading(Element button) {
    if (button.hasAttr("hidden")) {
      return false;
    }
    return button.closest("h1, h2, h3, h4, h5, h6, [role=heading], summary, dt") != null
        || button.selectFirst("h1, h2, h3, h4, h5, h6, [role=heading]") != null
        || ((button.hasAttr("aria-expanded") || button.attr("role").equals("tab"))
            && opensText(button));
  }

  private static boolean opensText(Element button) {
    var named = button.attr("aria-controls");
    var document = button.ownerDocument();
    var opened =
        named.isBlank() || document == null ? null : document.getElementById(named.strip());
    if (opened == null) {
      opened = button.nextElementSibling();
    }
    if (opened == null && button.parent() != null) {
      opened = button.parent().nextElementSibling();
    }
    return opened != null
        && !opened.normalName().equals("nav")
        && opened.closest("nav, header, [role=navigation]") == null
        && opened.select("a[href]").text().length() * 2 < opened.text().length()
        && opened.text().length() >= LEAST_ANSWER;
  }
}
