package graf.corpus.format.epub;

import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.html.HtmlBlocks;
import graf.corpus.format.text.DecodedText;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads the chapters of a book one after the other.
final class Chapters {
  private static final int LEAST_OF_CONTENTS = 3;
  private static final int LONGEST_HEADING = 100;
  private static final int PROSE = 200;
  private static final double MOST_LINKED = 0.6;
  private static final double ALL_LINKED = 0.8;

  private final BookFiles files;
  private final BookPackage book;
  private final ExtractedText text;
  private final Gaps gaps;
  private final Set<String> contents;
  private final Set<String> linked = new LinkedHashSet<>();

  Chapters(BookFiles files, BookPackage book, ExtractedText text, Gaps gaps) {
    this.files = files;
    this.book = book;
    this.text = text;
    this.gaps = gaps;
    this.contents = book.contents();
  }

  void readAll() throws IOException {
    var chapters = new LinkedHashSet<>(book.chapters(files));
    chapters.forEach(this::read);
    // What a chapter leads to and no list has: notes, mostly.
    var others = new LinkedHashSet<>(book.others());
    others.removeAll(chapters);
    others.retainAll(linked);
    others.forEach(this::read);
  }

  private void read(String path) {
    if (book.isEncrypted(path) || files.isLocked(path)) {
      gaps.addEncrypted(path);
      return;
    }
    try {
      var bytes = files.read(path);
      if (bytes == null) {
        gaps.addMissing(path);
      } else {
        add(path, DecodedText.readDeclared(new ChapterBytes(bytes)).text());
      }
    } catch (ExtractionException e) {
      if (e.reason() == SkipReason.TOO_LARGE) {
        gaps.addTooLarge(path);
      } else {
        gaps.addUnreadable(path);
      }
    } catch (IOException | RuntimeException _) {
      gaps.addUnreadable(path);
    }
  }

  private void add(String path, String source) {
    var page = HtmlBlocks.parse(source);
    var leftOut = new HashSet<Element>(page.select("nav"));
    if (isContents(path, page)) {
      if (unlinked(page.body()) < PROSE) {
        return;
      }
      // A title page with a list of chapters below it.
      page.select("ul, ol, dl, table").stream().filter(Chapters::isLinks).forEach(leftOut::add);
    }
    for (var link : page.select("a[href]")) {
      linked.add(BookFiles.resolved(path, link.attr("href")));
    }
    for (var block : HtmlBlocks.of(page.body(), leftOut, source)) {
      text.add(block.kind(), block.level(), block.text(), null);
    }
  }

  /// Says that a page does nothing but lead to others: its words stand there.
  private boolean isContents(String path, Document page) {
    int navigation = page.body().select("nav").text().length();
    if (contents.contains(path)
        && navigation > 0
        && page.body().text().length() - navigation < LONGEST_HEADING) {
      return true;
    }
    int linkedText = 0;
    int links = 0;
    for (var link : page.body().select("a[href]")) {
      boolean leadsOn = !link.attr("href").startsWith("#") && !link.attr("href").contains("://");
      int length = leadsOn ? length(link) : 0;
      linkedText += length;
      links += length > 0 ? 1 : 0;
    }
    int headings = page.body().select("h1, h2, h3").stream().mapToInt(Chapters::length).sum();
    double share = (double) linkedText / Math.max(1, length(page.body()) - headings);
    return links >= LEAST_OF_CONTENTS
        && share > (contents.contains(path) ? MOST_LINKED : ALL_LINKED);
  }

  private static int unlinked(Element element) {
    int headings = element.select("h1, h2, h3").stream().mapToInt(Chapters::length).sum();
    return length(element) - headings - linked(element);
  }

  private static int linked(Element element) {
    return element.select("a[href]").stream().mapToInt(Chapters::length).sum();
  }

  private static boolean isLinks(Element list) {
    return list.select("a[href]").size() >= LEAST_OF_CONTENTS
        && linked(list) > ALL_LINKED * length(list);
  }

  private static int length(Element element) {
    return (int) element.text().chars().filter(c -> c > ' ').count();
  }
}
