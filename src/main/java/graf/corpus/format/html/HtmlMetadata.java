package graf.corpus.format.html;

import graf.corpus.format.Format;
import graf.corpus.format.LanguageTag;
import graf.corpus.format.PublicationDate;
import graf.passage.Metadata;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What an HTML page says about itself in its head, in Open Graph and in JSON-LD.
final class HtmlMetadata {
  private final Document page;
  private final JsonLd linked;

  private HtmlMetadata(Document page) {
    this.page = page;
    this.linked = JsonLd.of(page);
  }

  /// Returns the metadata of `page`, as it was parsed, of which `name` names the source.
  ///
  /// @param headings of its text, of the outermost level that it has
  static Metadata of(Document page, List<String> headings, String name, String encoding) {
    var read = new HtmlMetadata(page);
    return new Metadata(
        read.title(name, headings),
        read.authors(),
        read.date(),
        read.language(),
        Format.HTML.type(),
        encoding);
  }

  private String title(String name, List<String> headings) {
    var declared = firstOf(meta("og:title"), page.title(), linked.headline());
    var title =
        HtmlTitle.of(
            declared == null ? null : HtmlTitle.folded(declared),
            meta("og:site_name"),
            headings,
            page);
    return title == null ? name.substring(name.lastIndexOf('/') + 1) : title;
  }

  private List<String> authors() {
    var authors = new LinkedHashSet<String>();
    for (var key : new String[] {"author", "article:author", "dc.creator", "dcterms.creator"}) {
      page.select(metaQuery(key)).forEach(e -> addName(authors, e.attr("content")));
    }
    linked.authors().forEach(author -> addName(authors, author));
    if (authors.isEmpty()) {
      page.select("[itemprop=author] [itemprop=name], [rel=author]")
          .forEach(e -> addName(authors, e.text()));
    }
    return List.copyOf(authors);
  }

  private static void addName(Set<String> authors, String written) {
    var name = HtmlTitle.folded(written);
    if (!name.isEmpty() && !name.contains("://") && name.length() < 200) {
      authors.add(name);
    }
  }

  private @Nullable String date() {
    var declared =
        firstDate(
            linked.published(),
            meta("article:published_time"),
            meta("datepublished"),
            meta("pubdate"),
            meta("date"),
            meta("dc.date"),
            meta("dcterms.created"),
            meta("dcterms.date"),
            page.select("[itemprop=datePublished]").attr("content"),
            page.select("[itemprop=datePublished]").attr("datetime"),
            page.select("time[pubdate]").attr("datetime"),
            page.select("article time[datetime], main time[datetime]").attr("datetime"),
            page.select("time[datetime]").attr("datetime"));
    return declared == null
        ? firstDate(linked.modified(), meta("article:modified_time"), meta("last-modified"))
        : declared;
  }

  private @Nullable String language() {
    return LanguageTag.of(
        firstOf(
            page.select("html").attr("lang"),
            page.select("html").attr("xml:lang"),
            page.select("body").attr("lang"),
            meta("content-language"),
            meta("og:locale")));
  }

  private @Nullable String meta(String key) {
    return firstOf(page.select(metaQuery(key)).eachAttr("content").toArray(String[]::new));
  }

  private static String metaQuery(String key) {
    return "meta[name=%1$s], meta[property=%1$s], meta[itemprop=%1$s], meta[http-equiv=%1$s]"
        .formatted("\"" + key.toLowerCase(Locale.ROOT) + "\"");
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (var value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private static @Nullable String firstDate(@Nullable String... values) {
    for (var value : values) {
      var date = PublicationDate.of(value);
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}
