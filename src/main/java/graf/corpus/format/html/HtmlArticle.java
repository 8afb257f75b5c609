package graf.corpus.format.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds, in a page, what its readers came for: not its navigation, menus, notices and footers.
final class HtmlArticle {
  private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside");
  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar");
  private static final Pattern FURNITURE_NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|gdpr|share|sharing|social|breadcrumbs?|sidebar|menu|navbar"
              + "|nav|navigation|newsletter|subscribe|related|promo|advert(?:isement)?|ads?|popup"
              + "|modal|footer|skip-?link|toc|pagination|comment-?form|paywall)(?:$|[\\s_-])");
  private static final double MOST_LINKED = 0.6;
  private static final double LEAST_OF_PAGE = 0.25;

  private HtmlArticle() {}

  /// Takes the furniture out of `page` and returns the element that holds the article.
  static Element of(Document page) {
    var body = page.body();
    body.select("* *").stream().filter(HtmlBlocks::isHidden).forEach(Element::remove);
    int all = textLength(body);
    var whole = body.clone();
    body.select("* *").stream().filter(e -> isFurniture(e, all)).forEach(Element::remove);
    var article = narrowed(marked(body, Math.max(1, textLength(body))));
    // A page that is all links is an index; it is better whole than empty.
    return textLength(article) * 10 < all ? whole : article;
  }

  private static Element marked(Element body, int all) {
    for (var query : new String[] {"main, [role=main]", "article, [itemprop=articleBody]"}) {
      var found = body.select(query);
      if (found.size() == 1 && textLength(found.get(0)) >= LEAST_OF_PAGE * all) {
        return found.get(0);
      }
    }
    return body;
  }

  /// Steps inward while one child holds nearly all the prose and what it leaves out is links.
  private static Element narrowed(Element from) {
    var at = from;
    while (true) {
      var inner = at.children().stream().filter(HtmlArticle::holdsProse).toList();
      if (inner.size() != 1 || !inner.getFirst().isBlock() || !isLeftOver(at, inner.getFirst())) {
        return at;
      }
      at = inner.getFirst();
    }
  }

  private static boolean isLeftOver(Element outer, Element inner) {
    int outside = textLength(outer) - textLength(inner);
    int outsideLinks = linkLength(outer) - linkLength(inner);
    boolean headed =
        outer.children().stream()
            .anyMatch(e -> !e.equals(inner) && !e.select("h1,h2,h3").isEmpty());
    return !headed && outside > 0 && outsideLinks > MOST_LINKED * outside;
  }

  private static boolean holdsProse(Element element) {
    return textLength(element) - linkLength(element) > 80;
  }

  private static boolean isFurniture(Element element, int pageLength) {
    if (element.parent() == null) {
      return false;
    }
    var name = element.normalName();
    if (FURNITURE.contains(name) || FURNITURE_ROLES.contains(element.attr("role"))) {
      return textLength(element) * 2 < pageLength || linkDensity(element) > MOST_LINKED;
    }
    if (name.equals("header") && element.closest("article, main, section") == null) {
      return element.select("h1").isEmpty() && textLength(element) * 4 < pageLength;
    }
    return isNamedFurniture(element, pageLength) || isLinkList(element);
  }

  private static boolean isNamedFurniture(Element element, int pageLength) {
    var names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return element.isBlock()
        && !names.isBlank()
        && !Set.of("article", "main", "html", "body", "h1", "p").contains(element.normalName())
        && FURNITURE_NAMES.matcher(names).find()
        && textLength(element) * 3 < pageLength
        && element.select("h1, article, main").isEmpty();
  }

  // Three links and hardly a word between them: a menu, whatever it is called. A list inside an
  // article is its table of contents or its references, and stays.
  private static boolean isLinkList(Element element) {
    return Set.of("ul", "ol", "div", "table").contains(element.normalName())
        && element.closest("article, main") == null
        && element.select("a[href]").size() >= 3
        && linkDensity(element) > 0.8
        && textLength(element) / element.select("a[href]").size() < 40;
  }

  private static double linkDensity(Element element) {
    return (double) linkLength(element) / Math.max(1, textLength(element));
  }

  private static int linkLength(Element element) {
    return element.select("a[href]").stream().mapToInt(HtmlArticle::textLength).sum();
  }

  private static int textLength(Element element) {
    return element.text().length();
  }
}
