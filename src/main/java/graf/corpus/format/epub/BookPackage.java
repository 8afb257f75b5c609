package graf.corpus.format.epub;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.LanguageTag;
import graf.corpus.format.PublicationDate;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a book says of itself: its title, its chapters in order, and what of it is encrypted.
final class BookPackage {
  private static final Set<String> CHAPTERS = Set.of("xhtml", "html", "htm", "xht", "dtbook");

  private final Document list;
  private final String path;
  private final Map<String, Element> items = new LinkedHashMap<>();
  private final Set<String> encrypted;

  private BookPackage(Document list, String path, Set<String> encrypted) {
    this.list = list;
    this.path = path;
    this.encrypted = encrypted;
    for (var item : BookXml.named(list, "item")) {
      items.putIfAbsent(item.attr("id"), item);
    }
  }

  static BookPackage of(BookFiles files) throws IOException, ExtractionException {
    var encrypted = Encryption.paths(files);
    var path = path(files);
    var list = path == null ? null : BookXml.read(files, path);
    if (list == null) {
      if (files.named("xhtml", "html", "htm").isEmpty()) {
        throw new ExtractionException(SkipReason.MALFORMED, "the book has no list of its chapters");
      }
      return new BookPackage(new Document(""), "", encrypted);
    }
    return new BookPackage(list, path == null ? "" : path, encrypted);
  }

  private static @Nullable String path(BookFiles files) throws IOException {
    var container = BookXml.read(files, "META-INF/container.xml");
    if (container != null) {
      for (var root : BookXml.named(container, "rootfile")) {
        var path = BookFiles.resolved("", root.attr("full-path"));
        if (files.has(path)) {
          return path;
        }
      }
    }
    var lists = files.named("opf");
    return lists.isEmpty() ? null : lists.getFirst();
  }

  boolean isEncrypted(String chapter) {
    return encrypted.contains(chapter);
  }

  /// Returns the paths of what is read one after the other; without a list, of all pages.
  List<String> chapters(BookFiles files) {
    var paths = new LinkedHashSet<String>();
    for (var reference : BookXml.named(list, "itemref")) {
      var item = readable(items.get(reference.attr("idref")));
      if (item != null) {
        paths.add(path(item));
      }
    }
    return List.copyOf(paths.isEmpty() ? files.named("xhtml", "html", "htm") : paths);
  }

  /// Returns the paths of pages that are in no order: those of notes, for instance.
  List<String> others() {
    return items.values().stream()
        .filter(BookPackage::isPage)
        .filter(item -> !item.attr("properties").contains("nav"))
        .map(this::path)
        .toList();
  }

  /// Returns the paths of tables of contents.
  Set<String> contents() {
    var paths = new HashSet<String>();
    for (var item : items.values()) {
      if (List.of(item.attr("properties").split("\\s+", -1)).contains("nav")) {
        paths.add(path(item));
      }
    }
    for (var reference : BookXml.named(list, "reference")) {
      if (reference.attr("type").equals("toc")) {
        paths.add(BookFiles.resolved(path, reference.attr("href")));
      }
    }
    return paths;
  }

  private @Nullable Element readable(@Nullable Element first) {
    var seen = new HashSet<Element>();
    var item = first;
    while (item != null && !isPage(item) && seen.add(item)) {
      item = items.get(item.attr("fallback"));
    }
    return item != null && isPage(item) ? item : null;
  }

  private static boolean isPage(Element item) {
    var type = item.attr("media-type");
    return type.contains("html")
        || type.contains("oeb1-document")
        || type.contains("dtbook")
        || (!type.contains("image/") && CHAPTERS.contains(BookFiles.extension(item.attr("href"))));
  }

  private String path(Element item) {
    return BookFiles.resolved(path, item.attr("href"));
  }

  @Nullable String title() {
    String first = null;
    for (var title : BookXml.named(list, "title")) {
      var text = title.text().strip();
      if (isRefined(title, "title-type", "main")) {
        return text.isEmpty() ? null : text;
      }
      first = first == null && !text.isEmpty() ? text : first;
    }
    return first;
  }

  /// Returns those who wrote it; who translated or made the file, only where nobody else is named.
  List<String> authors() {
    var authors = new LinkedHashSet<String>();
    var others = new LinkedHashSet<String>();
    for (var creator : BookXml.named(list, "creator")) {
      var role = role(creator);
      var name = creator.text().strip();
      if (!name.isEmpty()) {
        (role.isEmpty() || role.equals("aut") ? authors : others).add(name);
      }
    }
    return List.copyOf(authors.isEmpty() ? others : authors);
  }

  @Nullable String date() {
    var dates = new ArrayList<String>();
    for (var date : BookXml.named(list, "date")) {
      var event = date.attr("opf:event") + date.attr("event");
      if (event.equals("modification") || event.equals("conversion")) {
        continue;
      }
      // The year 101 stands for a date that its program did not know.
      var day = PublicationDate.of(date.text());
      if (day != null && !day.startsWith("0")) {
        dates.add(event.contains("publication") ? 0 : dates.size(), day);
      }
    }
    return dates.isEmpty() ? null : dates.getFirst();
  }

  @Nullable String language() {
    for (var language : BookXml.named(list, "language")) {
      var code = LanguageTag.of(language.text());
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  private String role(Element creator) {
    var declared = creator.attr("opf:role").strip();
    if (!declared.isEmpty()) {
      return declared;
    }
    for (var meta : refinements(creator)) {
      if (meta.attr("property").equals("role")) {
        return meta.text().strip();
      }
    }
    return "";
  }

  private boolean isRefined(Element element, String property, String value) {
    return refinements(element).stream()
        .anyMatch(
            meta -> meta.attr("property").equals(property) && meta.text().strip().equals(value));
  }

  private List<Element> refinements(Element element) {
    return element.id().isEmpty()
        ? List.of()
        : BookXml.named(list, "meta").stream()
            .filter(meta -> meta.attr("refines").equals("#" + element.id()))
            .toList();
  }
}
