package graf.corpus.format.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Marks beside a text that are no part of it: of notes, of the way back from them, of links from a
/// heading to itself, and of where a printed page begins.
final class NoteMark {
  private static final Pattern NUMBERED =
      Pattern.compile("[\\[(]?(?:\\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,4})[\\])]?");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*");
  private static final Pattern SIGNS = Pattern.compile("[*†‡§¶#✱⁎]{1,4}");
  private static final Pattern BRACKETED =
      Pattern.compile("\\[(?:(?:note|nb|n)\\s*)?(?:\\d{1,4}|[a-z])\\]");
  private static final String BEHIND_A_WORD = ".,;:!?\"'”’»)]";
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
  private static final int LONGEST = 20;

  /// Shorter words in front of a raised number are units and names in formulas.
  private static final int WORD = 4;

  private NoteMark() {}

  static boolean is(Element element) {
    return switch (element.normalName()) {
      case "a" -> isLink(element) || isPageBreak(element);
      case "sup" -> isRaised(element);
      case "span" -> isPageBreak(element) || (isSuper(element) && isRaised(element));
      case "div", "p", "hr" -> isPageBreak(element);
      default -> false;
    };
  }

  /// Says that `element`, which stands in a heading, offers something to do with the heading.
  static boolean isTool(Element element) {
    var heading = element.parent();
    boolean isAtAnEnd =
        element.nextElementSibling() == null || element.previousElementSibling() == null;
    if (heading == null || !isAtAnEnd || !heading.is(HEADINGS)) {
      return false;
    }
    if (element.text().length() * 2 > heading.text().length() + LONGEST) {
      return false;
    }
    if (element.normalName().equals("a")) {
      return heading.text().length() > element.text().length() && leadsTo(element, heading);
    }
    var text = element.text();
    return text.startsWith("[")
        && text.endsWith("]")
        && element.selectFirst("a[href]") != null
        && heading.text().length() > text.length();
  }

  private static boolean leadsTo(Element link, Element heading) {
    var id = fragment(link);
    if (id.isEmpty()) {
      return false;
    }
    return id.equals(heading.id())
        || (heading.parent() != null && id.equals(heading.parent().id()))
        || heading.getElementById(id) != null;
  }

  private static boolean isLink(Element link) {
    if (isDeclared(link)) {
      return true;
    }
    var text = link.text().strip();
    return !fragment(link).isEmpty()
        && !text.isEmpty()
        && link.selectFirst("img") == null
        && (text.codePoints().noneMatch(NoteMark::isLegible)
            || BRACKETED.matcher(text.toLowerCase(Locale.ROOT)).matches());
  }

  private static boolean isLegible(int c) {
    return Character.isLetterOrDigit(c) && Character.getType(c) != Character.PRIVATE_USE;
  }

  private static boolean isDeclared(Element link) {
    var role = link.attr("role") + " " + link.attr("epub:type");
    return (role.contains("noteref") || role.contains("backlink"))
        && link.text().length() <= LONGEST;
  }

  /// The number of a printed page, amidst the text of a book.
  private static boolean isPageBreak(Element element) {
    return element.attributesSize() > 0
        && (element.attr("epub:type").contains("pagebreak")
            || element.attr("role").equals("doc-pagebreak"))
        && element.text().length() <= LONGEST;
  }

  private static boolean isSuper(Element span) {
    return span.attr("style").replace(" ", "").contains("vertical-align:super");
  }

  private static boolean isRaised(Element raised) {
    var text = raised.text().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    var lower = text.toLowerCase(Locale.ROOT);
    if (isLinked(raised)) {
      return NUMBERED.matcher(lower).matches()
          || NUMBERS.matcher(lower).matches()
          || BRACKETED.matcher(lower).matches()
          || raised.select("a").stream().allMatch(NoteMark::isLink);
    }
    return SIGNS.matcher(text).matches()
        || BRACKETED.matcher(lower).matches()
        || (NUMBERS.matcher(text).matches() && standsBehindAWord(raised));
  }

  private static boolean isLinked(Element raised) {
    var inner = raised.selectFirst("a[href*=#]");
    var outer = raised.closest("a[href*=#]");
    return inner != null || outer != null;
  }

  private static boolean standsBehindAWord(Element raised) {
    var before = textBefore(raised);
    if (before.isBlank() || Character.isWhitespace(before.charAt(before.length() - 1))) {
      // In front of a word it is that of a note, unless it is the mass number of an element.
      return raised.nextSibling() instanceof TextNode next
          && !next.getWholeText().isEmpty()
          && !Character.isLetter(next.getWholeText().charAt(0));
    }
    if (BEHIND_A_WORD.indexOf(before.charAt(before.length() - 1)) >= 0) {
      return true;
    }
    int start = before.length();
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    return before.length() - start >= WORD && !isUnit(before.substring(start));
  }

  private static boolean isUnit(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith("meter")
        || lower.endsWith("metre")
        || lower.endsWith("meters")
        || lower.endsWith("metres")
        || lower.equals("feet")
        || lower.equals("foot")
        || lower.equals("inches")
        || lower.equals("miles")
        || lower.equals("yards");
  }

  private static String textBefore(Element element) {
    return switch (element.previousSibling()) {
      case TextNode plain -> plain.getWholeText();
      case Element inline -> inline.text();
      case null, default -> "";
    };
  }

  /// Returns the place in its own page that a link leads to; empty where it leads elsewhere.
  static String fragment(Element link) {
    var href = link.attr("href");
    int mark = href.indexOf('#');
    return mark < 0 ? "" : href.substring(mark + 1).strip();
  }
}
