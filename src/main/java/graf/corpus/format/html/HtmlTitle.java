package graf.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The title of a page, as told from the name of its site.
final class HtmlTitle {
  private static final Pattern SITE =
      Pattern.compile(
          "\\s+[|\u2013\u2014\u00b7\u2022\u00bb\u00ab\u203a\u2039:/-]+\\s+|:\\s+|\\s*\\|\\s*");
  private static final Set<String> NONE =
      Set.of("untitled", "untitled document", "untitled page", "document", "new page", "index");

  private HtmlTitle() {}

  /// Returns the title; null where the page has none.
  ///
  /// @param declared by its head
  /// @param site the name of its site; null where it is not declared
  /// @param headings those of its text, without the site's, outermost ones
  static @Nullable String of(
      @Nullable String declared, @Nullable String site, List<String> headings, Document page) {
    var heading = headings.isEmpty() ? null : headings.getFirst();
    if (declared == null || NONE.contains(declared.toLowerCase(Locale.ROOT))) {
      return heading == null ? declared : heading;
    }
    for (var own : headings) {
      if (isPartOf(declared, own)) {
        return own;
      }
    }
    var sites = sites(page, site);
    // One title for a whole site tells nothing of the page.
    if (heading != null && sites.stream().anyMatch(declared::equalsIgnoreCase)) {
      return heading;
    }
    return withoutSite(declared, sites);
  }

  /// Says that `heading` is not what the page's title has as the name of its site.
  static boolean mayBeOfPage(Document page, Element heading) {
    var text = folded(heading.text());
    var site = page.select("meta[property=og:site_name]").attr("content");
    if (text.equalsIgnoreCase(site.strip())) {
      return false;
    }
    var parts = parts(folded(page.title()));
    boolean isNamed = parts.size() > 1 && parts.stream().anyMatch(text::equalsIgnoreCase);
    if (!isNamed) {
      return true;
    }
    return page.body().select("h1, h2").stream()
        .filter(other -> !other.equals(heading))
        .noneMatch(other -> parts.stream().anyMatch(folded(other.text())::equalsIgnoreCase));
  }

  static String folded(String text) {
    return text.strip().replaceAll("[\\s\u00a0]+", " ");
  }

  private static boolean isPartOf(String declared, String heading) {
    return heading.length() > 1
        && (declared.equalsIgnoreCase(heading)
            || parts(declared).stream().anyMatch(heading::equalsIgnoreCase)
            || isEndOf(declared, heading));
  }

  /// A heading that holds what also divides a title is one of its ends.
  private static boolean isEndOf(String declared, String heading) {
    int rest = declared.length() - heading.length();
    if (rest < 3) {
      return false;
    }
    boolean begins = declared.regionMatches(true, 0, heading, 0, heading.length());
    boolean ends = declared.regionMatches(true, rest, heading, 0, heading.length());
    return (begins && SITE.matcher(declared.substring(heading.length())).lookingAt())
        || (ends && endsInSeparator(declared.substring(0, rest)));
  }

  private static boolean endsInSeparator(String text) {
    var matcher = SITE.matcher(text);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end == text.length();
  }

  private static List<String> parts(String title) {
    return List.of(SITE.split(title, -1));
  }

  private static List<String> sites(Document page, @Nullable String site) {
    var sites = new ArrayList<String>();
    if (site != null) {
      sites.add(site);
    }
    page.body().select("h1").stream()
        .filter(Furniture::isHome)
        .forEach(h1 -> sites.add(folded(h1.text())));
    return sites;
  }

  private static String withoutSite(String title, List<String> sites) {
    for (var site : sites) {
      if (isEndOf(title, site)) {
        boolean begins = title.regionMatches(true, 0, site, 0, site.length());
        var rest =
            begins
                ? title.substring(site.length())
                : title.substring(0, title.length() - site.length());
        return begins
            ? SITE.matcher(rest).replaceFirst("").strip()
            : rest.substring(0, lastSeparator(rest)).strip();
      }
    }
    return title;
  }

  private static int lastSeparator(String text) {
    var matcher = SITE.matcher(text);
    int start = text.length();
    while (matcher.find()) {
      start = matcher.start();
    }
    return start;
  }
}
