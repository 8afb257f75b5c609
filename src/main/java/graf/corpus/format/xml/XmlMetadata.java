package graf.corpus.format.xml;

import graf.corpus.format.Format;
import graf.corpus.format.LanguageTag;
import graf.corpus.format.PublicationDate;
import graf.passage.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What an XML document says about itself: papers (JATS), editions (TEI), manuals (DocBook), and
/// whatever else has a title.
final class XmlMetadata {
  /// Where those who wrote something are named, less those of works that it cites.
  private static final Set<String> HEADS =
      Set.of(
          "article-meta",
          "book-meta",
          "titlestmt",
          "info",
          "articleinfo",
          "bookinfo",
          "refentryinfo",
          "chapterinfo",
          "sectioninfo",
          "metadata",
          "channel",
          "prolog");

  private static final Set<String> DATES =
      Set.of("pub-date", "pubdate", "date", "dc:date", "published", "created", "publicationstmt");

  private final Document page;

  private XmlMetadata(Document page) {
    this.page = page;
  }

  static Metadata of(Document page, String name, String encoding) {
    var read = new XmlMetadata(page);
    var title = read.title();
    return new Metadata(
        title == null ? name.substring(name.lastIndexOf('/') + 1) : title,
        read.authors(),
        read.date(),
        read.language(),
        Format.XML.type(),
        encoding);
  }

  private @Nullable String title() {
    for (var query :
        List.of(
            "article-meta title-group article-title",
            "book-meta book-title",
            "teiHeader titleStmt title")) {
      var found = page.select(query);
      if (!found.isEmpty() && !text(found.getFirst()).isEmpty()) {
        return text(found.getFirst());
      }
    }
    return shallowest();
  }

  /// Returns the title that the fewest elements enclose, the first of several.
  private @Nullable String shallowest() {
    Element best = null;
    int depth = Integer.MAX_VALUE;
    for (var element : page.getAllElements()) {
      var local = XmlElements.local(element);
      int at = element.parents().size();
      boolean isTitle = local.equals("title") && !text(element).isEmpty();
      if (isTitle && (best == null || at < depth - below(element))) {
        best = element;
        depth = at;
      }
    }
    return best == null ? null : text(best);
  }

  /// A title in a head of its document stands as high as that head.
  private static int below(Element title) {
    var parent = title.parent();
    return parent != null && HEADS.contains(XmlElements.local(parent)) ? -1 : 0;
  }

  private List<String> authors() {
    var authors = new LinkedHashSet<String>();
    for (var head : page.getAllElements()) {
      if (HEADS.contains(XmlElements.local(head)) && authors.isEmpty()) {
        addAuthors(head, authors);
      }
    }
    return List.copyOf(authors);
  }

  private static void addAuthors(Element head, Set<String> authors) {
    for (var element : head.getAllElements()) {
      boolean isAuthor =
          switch (XmlElements.local(element)) {
            case "contrib" ->
                element.attr("contrib-type").isEmpty()
                    || element.attr("contrib-type").startsWith("author");
            case "author", "creator" -> true;
            default -> false;
          };
      if (isAuthor) {
        var name = name(element);
        if (!name.isEmpty() && name.length() < 200) {
          authors.add(name);
        }
      }
    }
  }

  private static String name(Element author) {
    var parts = new ArrayList<String>();
    for (var names :
        List.of(
            Set.of("given-names", "firstname", "forename", "givenname"),
            Set.of("othername"),
            Set.of("surname", "lastname"))) {
      author.getAllElements().stream()
          .filter(e -> names.contains(XmlElements.local(e)))
          .forEach(e -> parts.add(text(e)));
    }
    if (!parts.isEmpty()) {
      return String.join(" ", parts);
    }
    var whole =
        author.getAllElements().stream()
            .filter(e ->
                Set.of("persname", "personname", "collab", "name").contains(XmlElements.local(e)))
            .findFirst()
            .orElse(author);
    return text(whole);
  }

  private @Nullable String date() {
    for (var head : page.getAllElements()) {
      var local = XmlElements.local(head);
      if (HEADS.contains(local) || local.equals("publicationstmt") || local.equals("filedesc")) {
        for (var element : head.getAllElements()) {
          var date = DATES.contains(element.normalName()) ? date(element) : null;
          if (date != null) {
            return date;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String date(Element element) {
    for (var attribute : List.of("when", "iso-8601-date", "notBefore")) {
      var date = PublicationDate.of(element.attr(attribute));
      if (date != null) {
        return date;
      }
    }
    var year = part(element, "year");
    if (year.isEmpty()) {
      return element.childrenSize() > 0 ? null : PublicationDate.of(element.text());
    }
    var month = part(element, "month");
    var day = part(element, "day");
    return PublicationDate.of(
        year + (month.isEmpty() ? "" : "-" + month + (day.isEmpty() ? "" : "-" + day)));
  }

  private static String part(Element date, String name) {
    var found = date.getElementsByTag(name);
    var text = found.isEmpty() ? "" : found.getFirst().text().strip();
    return text.length() == 1 ? "0" + text : text;
  }

  private @Nullable String language() {
    for (var attribute : List.of("xml:lang", "lang")) {
      var code = LanguageTag.of(page.getElementsByAttribute(attribute).attr(attribute));
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  private static String text(Element element) {
    return element.text().strip();
  }
}
