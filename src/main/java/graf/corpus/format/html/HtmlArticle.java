package graf.corpus.format.html;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds, in a page, what its readers did not come for: navigation, menus, notices and footers.
///
/// Furniture is told by what it is: a landmark, a list of links, a form, a notice with buttons. A
/// name in a class alone proves nothing.
final class HtmlArticle {
  private static final String MAIN = "main, [role=main]";

  /// The least share of a page's prose that its main element has, where it is what it says.
  private static final double LEAST_OF_PAGE = 0.4;

  /// Prose outside of the main element that is longer is no notice.
  private static final int LONGEST_NOTICE = 250;

  private static final double MOST_LINKED = 0.6;

  private final TextLengths lengths;
  private final Furniture kinds;
  private final Set<Element> found = new HashSet<>();

  private HtmlArticle(Document page, TextLengths lengths) {
    this.lengths = lengths;
    this.kinds = new Furniture(page, lengths);
  }

  /// Returns the elements to pass over.
  static Set<Element> furniture(Document page) {
    var body = page.body();
    var article = new HtmlArticle(page, TextLengths.of(body));
    var main = article.main(body);
    if (main == null) {
      article.examine(body);
      article.narrow(body);
    } else {
      article.leaveOutAround(main, body);
      article.examine(main);
    }
    // A page that is all links is an index; it is better whole than empty.
    return article.left(body) * 10 < article.lengths.text(body) ? Set.of() : article.found;
  }

  private @Nullable Element main(Element body) {
    var marked =
        body.select(MAIN).stream()
            .filter(e -> e.parent() == null || e.parent().closest(MAIN) == null)
            .toList();
    if (marked.size() != 1) {
      return null;
    }
    var main = marked.getFirst();
    int around = lengths.prose(body) - landmarks(body, main);
    return lengths.text(main) > 0 && lengths.prose(main) >= LEAST_OF_PAGE * around ? main : null;
  }

  /// Returns how much prose stands in the landmarks around `main`.
  private int landmarks(Element from, Element main) {
    int prose = 0;
    for (var child : from.children()) {
      if (child.equals(main)) {
        continue;
      }
      if (Furniture.isLandmark(child) && !isAround(child, main)) {
        prose += lengths.prose(child);
      } else if (isAround(child, main)) {
        prose += landmarks(child, main);
      }
    }
    return prose;
  }

  private static boolean isAround(Element outer, Element inner) {
    return inner.parents().contains(outer);
  }

  private void leaveOutAround(Element main, Element body) {
    for (var at = main; at != null && !at.equals(body); at = at.parent()) {
      for (var beside : at.siblingElements()) {
        if (staysBeside(beside, main)) {
          examine(beside);
        } else {
          found.add(beside);
        }
      }
    }
  }

  private boolean staysBeside(Element beside, Element main) {
    if (kinds.holdsNotes(beside) || kinds.isPageHeader(beside, main)) {
      return true;
    }
    return !Furniture.isLandmark(beside)
        && !kinds.is(beside)
        && lengths.prose(beside) >= LONGEST_NOTICE
        && lengths.density(beside) < MOST_LINKED / 2;
  }

  private void examine(Element parent) {
    for (var child : parent.children()) {
      if (kinds.is(child)) {
        found.add(child);
      } else {
        examine(child);
      }
    }
  }

  /// Steps inward while one child holds nearly all the prose and what it leaves out is links.
  private void narrow(Element from) {
    var at = from;
    while (true) {
      var inner = at.children().stream().filter(this::holdsProse).toList();
      if (inner.size() != 1 || !inner.getFirst().isBlock() || !isLeftOver(at, inner.getFirst())) {
        return;
      }
      at.children().stream().filter(e -> !e.equals(inner.getFirst())).forEach(found::add);
      at = inner.getFirst();
    }
  }

  private boolean isLeftOver(Element outer, Element inner) {
    int outside = 0;
    int prose = 0;
    for (var child : outer.children()) {
      if (child.equals(inner) || found.contains(child)) {
        continue;
      }
      if (!child.select("h1, h2, h3").isEmpty()) {
        return false;
      }
      outside += lengths.text(child);
      prose += lengths.prose(child);
    }
    return prose <= (1 - MOST_LINKED) * outside;
  }

  private boolean holdsProse(Element element) {
    return !found.contains(element) && lengths.prose(element) > 70;
  }

  private int left(Element element) {
    int text = lengths.text(element);
    for (var child : element.children()) {
      text -= found.contains(child) ? lengths.text(child) : lengths.text(child) - left(child);
    }
    return text;
  }
}
