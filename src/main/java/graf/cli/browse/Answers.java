package graf.cli.browse;

import graf.cli.browse.state.Answer;
import graf.cli.browse.state.Question;
import graf.cli.browse.state.Tick;
import graf.cli.option.UsageException;
import graf.cli.task.AskedIndexes;
import graf.cli.task.QueryRequest;
import graf.index.Deadline;
import graf.index.Facet;
import graf.index.IndexRequest;
import graf.index.Order;
import graf.query.Query;
import graf.query.QueryDescription;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import graf.search.SearchRequest;
import graf.search.SearchResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers what the screen asks, as `graf query` would.
///
/// @param reader what `graf query` makes of a text
record Answers(AskedIndexes indexes, QueryTexts reader) {
  Answer of(Question question, Deadline deadline) throws IOException {
    if (question.text().isBlank()) {
      return new Answer.Blank(question);
    }
    try {
      return found(question, Answer.Stage.WHOLE, question.limit(), deadline);
    } catch (UsageException e) {
      return new Answer.Refused(question, e.getMessage());
    }
  }

  /// Returns the first hits of the answer, which are there long before all that matches is counted;
  /// null where they are not known to be those of the answer, or are asked for with counts.
  ///
  /// @param most hits
  Answer.@Nullable Found first(Question question, int most, Deadline deadline) throws IOException {
    if (question.text().isBlank() || question.counting() != Question.Counting.NONE) {
      return null;
    }
    try {
      var found = found(question, Answer.Stage.HITS, most, deadline);
      boolean isEmpty = found.results().hits().isEmpty() || !found.results().gaps().isEmpty();
      return isEmpty ? null : found;
    } catch (UsageException _) {
      return null;
    }
  }

  private Answer.Found found(Question question, Answer.Stage stage, int limit, Deadline deadline)
      throws IOException {
    var query = reader.read(question.text());
    var begun = begun(question, deadline);
    var results = begun == null ? null : search(question, begun, List.of(), stage, limit, deadline);
    if (begun != null && results != null && results.allWords() > 0) {
      query = begun;
    } else {
      results = search(question, query, List.of(), stage, limit, deadline);
    }
    return new Answer.Found(
        question,
        narrowed(query, question, List.of()),
        QueryDescription.describe(narrowed(query, question, List.of())),
        results,
        counts(question, query, results, deadline),
        stage);
  }

  /// Returns the query with its last word as the beginning of one; null where that word stands
  /// somewhere. It is looked for by itself: the advice for a word that stands nowhere takes longer
  /// than all the rest.
  private @Nullable Query begun(Question question, Deadline deadline) throws IOException {
    var word = LastWord.of(question.text());
    if (word.isEmpty() || isKnown(word, deadline)) {
      return null;
    }
    return reader.read(question.text() + "*");
  }

  private boolean isKnown(String word, Deadline deadline) throws IOException {
    var first =
        new IndexRequest(
            QueryReader.read(word, QueryOptions.NONE),
            Order.SCORE,
            0,
            1,
            Integer.MAX_VALUE,
            IndexRequest.Unit.DOCUMENT,
            IndexRequest.Copies.SHOWN,
            IndexRequest.Scores.BARE,
            List.of(),
            IndexRequest.Counted.NONE);
    var request =
        new SearchRequest(
            first, new SearchRequest.Neighbours(0, 0), SearchRequest.Places.NONE, deadline);
    var results = indexes.search(new QueryRequest(request, QueryRequest.Freshness.STALE));
    return !results.hits().isEmpty();
  }

  /// Of a facet of which something is ticked, the other values are counted as if nothing were.
  private Map<Facet, Map<String, Long>> counts(
      Question question, Query query, SearchResults results, Deadline deadline) throws IOException {
    var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    if (question.counting() == Question.Counting.NONE) {
      return counts;
    }
    var ticked = new HashSet<Facet>();
    question.ticks().forEach(tick -> ticked.add(tick.facet()));
    for (var facet : Facet.asked()) {
      var of =
          ticked.contains(facet)
              ? search(question, query, List.of(facet), Answer.Stage.WHOLE, 0, deadline)
              : results;
      counts.put(facet, of.facets().getOrDefault(name(facet), Map.of()));
    }
    return counts;
  }

  private static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  private Query narrowed(Query query, Question question, List<Facet> left) {
    var filters = new ArrayList<>(query.filters());
    filters.addAll(Tick.filters(question.ticks(), left, indexes::glob));
    return new Query(
        query.text(),
        query.wanted(),
        query.required(),
        query.excluded(),
        filters,
        query.tiers(),
        query.reading());
  }

  private SearchResults search(
      Question question,
      Query query,
      List<Facet> left,
      Answer.Stage stage,
      int limit,
      Deadline deadline)
      throws IOException {
    boolean isFolded = question.folding() == Question.Folding.BY_DOCUMENT;
    var request =
        new IndexRequest(
            narrowed(query, question, left),
            Order.SCORE,
            0,
            limit,
            isFolded ? 1 : Integer.MAX_VALUE,
            IndexRequest.Unit.DOCUMENT,
            IndexRequest.Copies.FOLDED,
            IndexRequest.Scores.BARE,
            question.counting() == Question.Counting.NONE ? List.of() : List.of(Facet.asked()),
            stage == Answer.Stage.HITS ? IndexRequest.Counted.NONE : IndexRequest.Counted.ALL);
    return indexes.search(
        new QueryRequest(
            new SearchRequest(
                request, new SearchRequest.Neighbours(0, 0), SearchRequest.Places.LINES, deadline),
            QueryRequest.Freshness.CHECKED));
  }

  /// Returns the hit of `rank` with what its score is made of; nothing where there is none.
  SearchResults explained(Answer.Found found, int rank) throws IOException {
    var isFolded = found.question().folding() == Question.Folding.BY_DOCUMENT;
    var request =
        new IndexRequest(
            found.query(),
            Order.SCORE,
            rank - 1,
            1,
            isFolded ? 1 : Integer.MAX_VALUE,
            IndexRequest.Copies.FOLDED,
            IndexRequest.Scores.EXPLAINED,
            List.of());
    return indexes.search(
        new QueryRequest(
            new SearchRequest(
                request,
                new SearchRequest.Neighbours(0, 0),
                SearchRequest.Places.LINES,
                Deadline.NONE),
            QueryRequest.Freshness.CHECKED));
  }
}
