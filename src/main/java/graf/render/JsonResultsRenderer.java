package graf.render;

import graf.index.IndexHits.Counts;
import graf.index.Reason;
import graf.search.Advice;
import graf.search.FirstMatch;
import graf.search.Hit;
import graf.search.SearchResults;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON Lines: an object for each hit, then one that sums up. `results.schema.json` describes both.
public final class JsonResultsRenderer implements ResultsRenderer {
  private final Writer out;

  public JsonResultsRenderer(Writer out) {
    this.out = out;
  }

  @Override
  public void render(SearchResults results) throws IOException {
    var json = new JsonWriter(out);
    for (var hit : results.hits()) {
      json.startLine("hit");
      hit(json, hit);
      json.endLine();
    }
    json.startLine("summary");
    summary(json, results);
    json.endLine();
  }

  private static void hit(JsonWriter json, Hit hit) throws IOException {
    var metadata = hit.metadata();
    json.number("rank", hit.rank());
    json.decimal("score", hit.score());
    json.text("tier", hit.allWords() ? "all" : "some");
    json.text("id", hit.id());
    json.text("document", hit.document());
    json.text("file", hit.file());
    json.text("title", metadata.title());
    json.text("type", metadata.type());
    json.text("lang", metadata.language());
    json.text("date", metadata.date());
    json.text("author", metadata.authors().isEmpty() ? null : Attribution.authors(metadata));
    json.time("modified", hit.modified());
    json.location(hit.passage().location());
    if (hit.passage().location().isRecognised()) {
      json.mark("ocr");
    }
    match(json, hit.match());
    json.text("text", hit.passage().text());
    json.ranges("highlights", hit.highlights());
    json.ranges("title_highlights", hit.titleHighlights());
    json.rangeLists("heading_highlights", hit.headingHighlights());
    if (hit.copies().passages() > 0) {
      json.startObject("near_copies");
      json.number("passages", hit.copies().passages());
      json.number("documents", hit.copies().documents());
      json.endObject();
      json.texts("copies", hit.copies().ids());
    }
    reasons(json, hit.parts());
    if (!hit.before().isEmpty() || !hit.after().isEmpty()) {
      json.passages("before", hit.document(), hit.before());
      json.passages("after", hit.document(), hit.after());
    }
  }

  private static void match(JsonWriter json, @Nullable FirstMatch match) throws IOException {
    if (match != null) {
      json.startObject("match");
      json.number("line", match.line());
      if (match.column() > 0) {
        json.number("column", match.column());
      }
      json.endObject();
    }
  }

  private static void reasons(JsonWriter json, List<Reason> parts) throws IOException {
    if (parts.isEmpty()) {
      return;
    }
    json.startArray("reasons");
    for (var part : parts) {
      json.startObject();
      json.text("term", part.term());
      json.text("place", part.place().name().toLowerCase(Locale.ROOT));
      json.text("form", part.form().name().toLowerCase(Locale.ROOT));
      json.number("passages", part.passages());
      json.decimal("score", part.score());
      json.endObject();
    }
    json.endArray();
  }

  private static void facets(JsonWriter json, Map<String, Map<String, Long>> facets)
      throws IOException {
    if (facets.isEmpty()) {
      return;
    }
    json.startObject("facets");
    for (var facet : facets.entrySet()) {
      json.startArray(facet.getKey());
      for (var value : facet.getValue().entrySet()) {
        json.startObject();
        json.text("value", value.getKey());
        json.number("passages", value.getValue());
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private static void summary(JsonWriter json, SearchResults results) throws IOException {
    json.text("query", results.queryText());
    if (!results.reading().isEmpty()) {
      json.text("reading", results.reading());
    }
    json.number("total", results.total());
    json.number("all_words", results.allWords());
    json.number("documents", results.documents());
    if (results.counts() == Counts.ABOUT) {
      json.untrue("exact");
    }
    json.number("searched", results.searched());
    json.number("skipped", results.skipped());
    json.number("new_files", results.arrivals().added());
    json.number("gone_files", results.arrivals().gone());
    json.number("undated", results.undated());
    if (!results.notes().isEmpty()) {
      json.texts("notes", results.notes());
    }
    if (!results.gaps().isEmpty()) {
      json.text("partial", results.gaps());
    }
    facets(json, results.facets());
    advice(json, results.advice());
    json.millis("took_ms", results.took());
  }

  private static void advice(JsonWriter json, Advice advice) throws IOException {
    if (!advice.missing().isEmpty()) {
      json.startArray("missing_words");
      for (var word : advice.missing()) {
        json.startObject();
        json.text("word", word.word());
        json.text("nearest", word.nearest());
        json.endObject();
      }
      json.endArray();
    }
    if (!advice.relaxed().isEmpty()) {
      json.startArray("relaxed");
      for (var relaxed : advice.relaxed()) {
        json.startObject();
        json.text("change", relaxed.change());
        json.text("query", relaxed.queryText());
        json.number("total", relaxed.passages());
        json.endObject();
      }
      json.endArray();
    }
  }
}
