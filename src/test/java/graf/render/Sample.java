package graf.render;

import graf.index.IndexHits;
import graf.index.NearCopies;
import graf.passage.Location;
import graf.passage.Metadata;
import graf.passage.Page;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.search.Advice;
import graf.search.Hit;
import graf.search.NewAndGone;
import graf.search.SearchResults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Results written by hand: in a text between brackets stands what matched.
final class Sample {
  static final Places PLACES = new Places(Path.of("/home/ada/news"), Path.of("/home/ada/news"));

  private static final String TEXT =
      "The port of Vessa reopened on [Monday], after\ndockers and owners signed a [pact].";

  private Sample() {}

  static SearchResults two() {
    return results("pact monday", 12, 3, List.of(text(), pdf()));
  }

  static SearchResults none() {
    return results("zeppelin", 0, 0, List.of());
  }

  static SearchResults of(Hit... hits) {
    return results("pact", hits.length, hits.length, List.of(hits));
  }

  static SearchResults results(String query, long total, long allWords, List<Hit> hits) {
    return new SearchResults(
        query,
        "",
        hits,
        total,
        allWords,
        hits.size(),
        Map.of(),
        13,
        2,
        List.of(),
        "",
        NewAndGone.NONE,
        List.of(),
        0,
        Advice.NONE,
        Duration.ofNanos(3_140_000));
  }

  static SearchResults counted(long total, long documents, IndexHits.Counts counts) {
    return new SearchResults(
        "pact",
        "",
        List.of(),
        total,
        total,
        documents,
        Map.of("type", Map.of("text", total)),
        13,
        2,
        List.of(),
        "",
        NewAndGone.NONE,
        List.of(),
        0,
        Advice.NONE,
        counts,
        Duration.ofNanos(3_140_000));
  }

  static Hit text() {
    return hit(1, "reports/vessa.txt", "Harbour [pact] ends strike", TEXT, null, List.of());
  }

  static Hit pdf() {
    return hit(
        2,
        "papers/annual.pdf",
        "annual.pdf",
        "No [pact] covers the “outer” quays.",
        new Page(12, "xii"),
        List.of("Ports", "The [pact]"));
  }

  static Hit hit(int rank, String document, String title, String text) {
    return hit(rank, document, title, text, null, List.of());
  }

  static Hit hit(
      int rank,
      String document,
      String title,
      String text,
      @Nullable Page page,
      List<String> heading) {
    var type = document.substring(document.lastIndexOf('.') + 1);
    var metadata =
        new Metadata(plain(title), List.of("Ada Quay"), "2023-03-29", "en", type, "UTF-8");
    return new Hit(
        rank,
        7.4249f / rank,
        rank == 1,
        document,
        metadata,
        passage(5, plain(text), page, heading),
        marks(text),
        marks(title),
        heading.stream().map(Sample::marks).toList(),
        0,
        NearCopies.NONE,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  static Hit withNeighbours(Hit hit, String before, String after) {
    return new Hit(
        hit.rank(),
        hit.score(),
        hit.allWords(),
        hit.document(),
        hit.metadata(),
        hit.passage(),
        hit.highlights(),
        hit.titleHighlights(),
        hit.headingHighlights(),
        hit.modified(),
        hit.copies(),
        hit.match(),
        hit.parts(),
        List.of(passage(4, before, null, List.of())),
        List.of(passage(6, after, null, List.of())));
  }

  static Passage passage(int ordinal, String text, @Nullable Page page, List<String> heading) {
    int line = page == null ? 11 : 0;
    var headings = heading.stream().map(Sample::plain).toList();
    var range = new TextRange(1022, 1022 + text.length());
    return new Passage(ordinal, text, new Location(line, line, page, range, headings));
  }

  static MarkedText marked(String bracketed) {
    return new MarkedText(plain(bracketed), marks(bracketed));
  }

  /// Returns `text` with what is marked between brackets.
  static String bracketed(MarkedText text) {
    var out = new StringBuilder(text.text());
    for (var mark : text.marks().reversed()) {
      out.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return out.toString();
  }

  static String plain(String bracketed) {
    return bracketed.replace("[", "").replace("]", "");
  }

  static List<TextRange> marks(String bracketed) {
    var marks = new ArrayList<TextRange>();
    int brackets = 0;
    for (int i = bracketed.indexOf('['); i >= 0; i = bracketed.indexOf('[', i + 1)) {
      int end = bracketed.indexOf(']', i);
      marks.add(new TextRange(i - brackets, end - brackets - 1));
      brackets += 2;
    }
    return marks;
  }
}
