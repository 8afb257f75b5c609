package graf.corpus.format.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The kinds of page furniture, each told by what it holds and where it stands.
final class Furniture {
  private static final String CONTENT = "article, main, [role=main], [itemprop=articleBody]";
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
  private static final Set<String> LANDMARKS = Set.of("nav", "footer", "aside", "header");
  private static final Set<String> ROLES =
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
  private static final Set<String> NOTES =
      Set.of("note", "doc-footnote", "doc-endnote", "doc-endnotes", "doc-tip", "doc-notice");

  /// What the whole name of a class or an id says; a word in a longer one may say anything.
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:the-|site-|page-|post-|entry-|article-|main-|left-|right-|global-|top-|bottom-)?"
              + "(?:cookies?|consent|gdpr|share|sharing|social|breadcrumbs?|sidebar|menu|navbar|nav"
              + "|navigation|newsletter|subscribe|related|recommended|promo|advert|advertisement"
              + "|ads?|popup|modal|footer|skip|toc|pagination|pager|comment-?form|paywall"
              + "|most-read|most-viewed|popular|trending|latest|more|read-more|read-next)"
              + "(?:-?(?:banner|bar|box|block|notice|buttons?|icons?|links?|list|posts?|stories"
              + "|articles?|items?|content|widget|area|sign-?up|form|container|wrapper|inner|popup"
              + "|message|overlay|menu|nav|section|trail|to-content|media|tools))?s?");

  /// What sells or asks is none of the text, wherever it stands.
  private static final Pattern SELLERS =
      Pattern.compile(
          ".*(?:cookie|consent|gdpr|shar(?:e|ing)|social|newsletter|subscribe|promo|advert|popup|modal"
              + "|paywall|comment|\\bads?(?:\\b|-|s\\b)).*",
          Pattern.DOTALL);

  private static final Pattern SHARES =
      Pattern.compile(
          "(?:facebook\\.com/(?:sharer|share)|twitter\\.com/(?:intent|share)|x\\.com/intent"
              + "|linkedin\\.com/share|pinterest\\.[a-z]+/pin|reddit\\.com/submit|t\\.me/share"
              + "|wa\\.me/|api\\.whatsapp\\.com|mailto:\\?)");

  private static final String FIELDS = "input, textarea, select, button";

  /// What is asked for an address or a password is no text, whatever it stands in.
  private static final String SIGN_UP =
      "input[type=email], input[type=search], input[type=password]";

  private static final double MOST_LINKED = 0.6;
  private static final double ALL_LINKS = 0.8;
  private static final int LONGEST_NOTICE = 700;
  private static final int LONGEST_FORM = 250;
  private static final int LONGEST_ITEM = 40;
  private static final int SENTENCE = 60;
  private static final int BOX = 120;
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "dl", "pre", "ul", "ol", "table", "blockquote");

  /// In elements; a page may have thousands of lists.
  private static final int FAR = 30;

  private final Document page;
  private final TextLengths lengths;
  private final Set<String> noted = new HashSet<>();
  private final int prose;

  Furniture(Document page, TextLengths lengths) {
    this.page = page;
    this.lengths = lengths;
    this.prose = lengths.prose(page.body());
    for (var link : page.select("a[href*=#]")) {
      if (NoteMark.is(link) || (link.parent() != null && NoteMark.is(link.parent()))) {
        noted.add(NoteMark.fragment(link));
      }
    }
  }

  static boolean isLandmark(Element element) {
    return LANDMARKS.contains(element.normalName()) || ROLES.contains(element.attr("role"));
  }

  /// Says that a mark in the text leads to something in `element`.
  boolean holdsNotes(Element element) {
    return !noted.isEmpty()
        && element.stream().anyMatch(e -> !e.id().isEmpty() && noted.contains(e.id()));
  }

  boolean is(Element element) {
    boolean inContent = element.closest(CONTENT) != null;
    if (element.is(CONTENT) || NOTES.contains(element.attr("role"))) {
      return false;
    }
    if (isLandmark(element)) {
      return isIdleLandmark(element, inContent);
    }
    if (!element.isBlock() && !element.normalName().equals("form")) {
      return isSitesName(element);
    }
    return isSitesName(element)
        || isForm(element)
        || isShareBar(element)
        || isNotice(element, inContent)
        || isNamed(element, inContent)
        || (!inContent && isMenu(element));
  }

  private boolean isIdleLandmark(Element element, boolean inContent) {
    boolean isMost = lengths.prose(element) * 2 > prose;
    return switch (element.normalName()) {
      case "nav" -> !isMost;
      case "header" -> !inContent && isSiteHeader(element);
      case "footer" -> isIdle(element, inContent);
      case "aside" -> isIdle(element, inContent);
      default ->
          element.attr("role").equals("complementary") ? isIdle(element, inContent) : !isMost;
    };
  }

  /// Inside the text, an aside is a note of it and a footer its last words, unless they are links.
  private boolean isIdle(Element element, boolean inContent) {
    if (holdsNotes(element) || lengths.prose(element) * 2 > prose) {
      return false;
    }
    if (!inContent || isForm(element)) {
      return true;
    }
    return lengths.links(element) > 1 && lengths.density(element) > MOST_LINKED / 1.2;
  }

  /// Says that `header`, which stands outside of `main`, has the headline of the page.
  boolean isPageHeader(Element header, Element main) {
    var name = header.normalName();
    if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
      return main.selectFirst("h1") == null && !isHome(header);
    }
    return (name.equals("header") || !isLandmark(header))
        && header.selectFirst(HEADINGS) != null
        && lengths.density(header) < MOST_LINKED
        && main.selectFirst("h1") == null
        && header.selectFirst("h1") != null
        && !isSiteHeader(header);
  }

  private boolean isSiteHeader(Element header) {
    if (lengths.prose(header) * 2 > prose && prose > LONGEST_NOTICE) {
      return false;
    }
    var heading = header.selectFirst(HEADINGS);
    if (heading == null || isHome(heading)) {
      return true;
    }
    var other =
        page.body().select("h1").stream().anyMatch(h1 -> !header.equals(h1.closest("header")));
    return other || !HtmlTitle.mayBeOfPage(page, heading);
  }

  /// The name of a site, above a page with a heading of its own.
  private boolean isSitesName(Element element) {
    return element.normalName().equals("h1")
        && isHome(element)
        && page.body().select("h1").stream().anyMatch(h1 -> !isHome(h1));
  }

  /// Says that all of `heading` is a link to where a site begins.
  static boolean isHome(Element heading) {
    var link = heading.selectFirst("a[href]");
    if (link == null && heading.parent() != null && heading.parent().normalName().equals("a")) {
      link = heading.parent();
    }
    return link != null
        && link.text().length() >= heading.text().length()
        && isHome(link.attr("href"));
  }

  private static boolean isHome(String href) {
    var path = href.strip().replaceFirst("^(?:https?:)?//[^/]*", "").replaceFirst("[?#].*$", "");
    return path.matches("(?:\\.{1,2}/)*\\.{0,2}/?(?:[a-z]{2}/)?(?:index\\.[a-z]{3,5})?");
  }

  private boolean isForm(Element element) {
    var fields = element.normalName().equals("form") ? FIELDS : SIGN_UP;
    return lengths.text(element) < LONGEST_FORM
        && lengths.text(element) * 4 < lengths.text(page.body())
        && element.selectFirst(fields) != null
        && element.selectFirst("h1, pre, article") == null;
  }

  private boolean isShareBar(Element element) {
    var links = element.select("a[href]");
    if (links.isEmpty() || lengths.prose(element) > LONGEST_ITEM || links.size() > 15) {
      return false;
    }
    long sharing = links.stream().filter(a -> SHARES.matcher(a.attr("href")).find()).count();
    return sharing > 0 && sharing * 2 >= links.size();
  }

  /// A notice that asks to be clicked away: of cookies, mostly.
  private boolean isNotice(Element element, boolean inContent) {
    int text = lengths.text(element);
    if (inContent || text == 0 || text > LONGEST_NOTICE || text * 3 > lengths.text(page.body())) {
      return false;
    }
    if (element.selectFirst("button, [role=button], input[type=submit], input[type=button]") == null
        && element.select("a[href='#'], a[href^=javascript]").isEmpty()) {
      return false;
    }
    var words = element.text().toLowerCase(Locale.ROOT);
    return words.contains("cookie") && element.selectFirst("pre, code, article, main") == null;
  }

  private boolean isNamed(Element element, boolean inContent) {
    if (!isNamed(element.className()) && (inContent || !isIdNamed(element))) {
      return false;
    }
    if (element.selectFirst("h1, article, main, [role=main]") != null) {
      return false;
    }
    int text = lengths.text(element);
    if (inContent) {
      return isLinksUnderAHeading(element) || (hasControls(element) && text < LONGEST_FORM);
    }
    return text * 4 < lengths.text(page.body()) && !isBoxInProse(element);
  }

  /// Says that an element of sentences stands between the paragraphs of a text, as boxes do.
  private boolean isBoxInProse(Element element) {
    if (lengths.prose(element) < BOX
        || lengths.density(element) > MOST_LINKED / 2
        || hasControls(element)
        || SELLERS
            .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
            .matches()) {
      return false;
    }
    var before = element.previousElementSibling();
    var behind = element.nextElementSibling();
    for (int i = 0; i < FAR && (before != null || behind != null); i++) {
      if (isParagraph(before) || isParagraph(behind)) {
        return true;
      }
      before = before == null ? null : before.previousElementSibling();
      behind = behind == null ? null : behind.nextElementSibling();
    }
    return false;
  }

  private boolean isParagraph(@Nullable Element element) {
    return element != null
        && lengths.prose(element) >= SENTENCE
        && (PARAGRAPHS.contains(element.normalName()) || element.ownText().length() >= SENTENCE);
  }

  private static boolean isNamed(String names) {
    for (var name : names.toLowerCase(Locale.ROOT).replace('_', '-').split("\\s+", -1)) {
      if (NAMES.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  /// An id made of the words of its heading names a section, whatever the words.
  private static boolean isIdNamed(Element element) {
    if (element.id().isEmpty() || !isNamed(element.id())) {
      return false;
    }
    var heading = element.selectFirst(HEADINGS);
    return heading == null || !slug(heading.text()).equals(slug(element.id()));
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private boolean isLinksUnderAHeading(Element element) {
    int headings = element.select(HEADINGS).stream().mapToInt(lengths::text).sum();
    int text = lengths.text(element) - headings;
    return lengths.links(element) > 0
        && lengths.text(element) - lengths.prose(element) > text / 2
        && lengths.text(element) * 3 < lengths.text(page.body());
  }

  private static boolean hasControls(Element element) {
    return element.selectFirst("input, button, [role=button]") != null
        && element.selectFirst("pre, code, p + p") == null;
  }

  /// Three links and hardly a word between them: a menu, whatever it is called, but where a
  /// sentence or a heading leads up to it.
  private boolean isMenu(Element element) {
    return Set.of("ul", "ol", "div", "table", "section", "p", "td").contains(element.normalName())
        && lengths.links(element) >= 3
        && lengths.density(element) > ALL_LINKS
        && lengths.text(element) / lengths.links(element) < LONGEST_ITEM
        && !isLedUpTo(element);
  }

  private boolean isLedUpTo(Element list) {
    var before = list.previousElementSibling();
    for (int i = 0; before != null && i < FAR; i++, before = before.previousElementSibling()) {
      boolean isHeading = before.is(HEADINGS) && lengths.prose(before) > 0;
      boolean isSentence =
          PARAGRAPHS.contains(before.normalName()) && lengths.prose(before) >= SENTENCE;
      if (isHeading || isSentence) {
        return true;
      }
    }
    return false;
  }
}
