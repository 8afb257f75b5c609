package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.DocumentRecord;
import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.IndexStatistics;
import graf.index.MissingWord;
import graf.index.Order;
import graf.index.PartState;
import graf.index.PassageSearcher;
import graf.index.PassageSpan;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.opensearch.connection.Cluster;
import graf.index.opensearch.connection.ClusterHealth;
import graf.index.opensearch.connection.SearchLine;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.dsl.QueryDsl;
import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.PartStates;
import graf.index.opensearch.generation.Remembered;
import graf.index.opensearch.generation.Scan;
import graf.index.opensearch.generation.Schema;
import graf.index.opensearch.generation.Snapshot;
import graf.index.opensearch.generation.Visibility;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
import graf.passage.Passage;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks a cluster's index. Each answer is of one commit, though two answers may be of different
/// ones: what a later commit replaces is deleted, and an answer that this came upon is asked for
/// again.
public final class ClusterSearcher implements PassageSearcher {
  private static final int MOST_ATTEMPTS = 20;

  /// As many passages are looked through for a word that is spelled like another.
  private static final int BEST_READ = 50;

  private final Generation generation;
  private final List<String> languages;
  private final int part;
  private volatile Known known;
  private volatile Counted counted = new Counted(Snapshot.EMPTY, new IndexStatistics(0, 0, 0));
  private volatile FoundStates states = new FoundStates();
  private volatile String gaps = "";

  /// What is remembered.
  ///
  /// @param isSure whether it was read where it is written, and not by a search
  private record Known(Snapshot snapshot, Remembered.Read values, boolean isSure) {
    Known at(Snapshot later) {
      return new Known(later, values, isSure);
    }
  }

  /// What a snapshot holds.
  private record Counted(Snapshot snapshot, IndexStatistics statistics) {}

  private ClusterSearcher(Generation generation, Generation.Opened opened, int part) {
    this.generation = generation;
    this.languages = opened.languages();
    this.part = part;
    known = new Known(opened.seen().snapshot().of(part), opened.seen(), false);
  }

  /// Opens the generation as it is now.
  ///
  /// @param part to which all answers are narrowed; 0 for none
  public static ClusterSearcher open(Generation generation, int part) throws IOException {
    return new ClusterSearcher(generation, generation.opened(), part);
  }

  /// Returns the languages of its passages, the commonest first.
  List<String> languages() {
    return languages;
  }

  /// What is asked of one commit.
  interface Question<T> {
    T ask(Snapshot snapshot) throws IOException;
  }

  /// Asks of the commit that was the last one before, and sees afterwards that it still is.
  <T> T ofOneCommit(Question<T> question) throws IOException {
    var snapshot = known.snapshot();
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      var answer = question.ask(snapshot);
      var after = lastSnapshot();
      // What was the last one when this began need not be so still.
      if (after.isSame(snapshot) || (i > 0 && after.stillHolds(snapshot))) {
        return answer;
      }
      snapshot = after;
    }
    throw new IOException(
        generation.cluster().url() + " changes faster than it answers; try again");
  }

  private Snapshot lastSnapshot() throws IOException {
    var before = known;
    if (before.isSure()) {
      known = before.at(generation.snapshot().of(part));
    } else {
      var read = new Remembered(generation).read();
      known = new Known(read.snapshot().of(part), read, true);
    }
    return known.snapshot();
  }

  @Override
  public IndexHits search(IndexRequest request) throws IOException {
    return search(request, List.of());
  }

  /// @param hidden sources that are not to be found
  IndexHits search(IndexRequest request, List<String> hidden) throws IOException {
    var dsl = new QueryDsl(request.query(), languages);
    var asking = new Asking(this, copies(request, dsl));
    return ofOneCommit(snapshot -> {
      var answer = new Answer(asking, hiding(snapshot, hidden), request, dsl);
      var kinds = kinds(snapshot);
      var hits = answer.hits(kinds.isDone() ? List.of() : List.of(kinds));
      note(snapshot, kinds);
      states = answer.states();
      return hits;
    });
  }

  /// Of one question, each page is ranked by the same copies.
  private static String copies(IndexRequest request, QueryDsl dsl) {
    return request.order() == Order.SCORE ? "q" + dsl.some().hashCode() : "";
  }

  private static Visibility hiding(Snapshot snapshot, List<String> hidden) {
    return query ->
        snapshot.visible(
            hidden.isEmpty()
                ? query
                : Map.of(
                    "bool",
                    Map.of(
                        "must",
                        List.of(query),
                        "must_not",
                        List.of(Dsl.anyOf(IndexSchema.SOURCE, hidden)))));
  }

  @Override
  public List<MissingWord> missingWords(Query query) throws IOException {
    var words =
        new QueryDsl.Lookup() {
          @Override
          public boolean finds(Map<String, Object> word) throws IOException {
            return ofOneCommit(snapshot -> ClusterSearcher.this.finds(snapshot.visible(word)));
          }

          @Override
          public List<Passage> best(Map<String, Object> likes) throws IOException {
            return ofOneCommit(snapshot -> ClusterSearcher.this.best(snapshot.visible(likes)));
          }
        };
    return QueryDsl.missingWords(query, languages, words);
  }

  private boolean finds(Map<String, Object> query) throws IOException {
    var found =
        find(Map.of("size", 0, "query", query, "track_total_hits", 1, "terminate_after", 1));
    return found.path("hits").path("total").path("value").asLong() > 0;
  }

  private List<Passage> best(Map<String, Object> query) throws IOException {
    var passages = new ArrayList<Passage>();
    for (JsonNode hit :
        search(Map.of("size", BEST_READ, "query", query)).path("hits").path("hits")) {
      passages.add(FoundPassage.passage(hit.path("_source")));
    }
    return passages;
  }

  @Override
  public PassageSearcher with(List<SourceUpdate> updates) throws IOException {
    return UpdatedSearcher.of(this, updates);
  }

  /// Asks for what is scored, by the frequencies of all shards.
  private JsonNode search(Map<String, Object> body) throws IOException {
    var copies = "q" + body.getOrDefault("query", "").hashCode();
    return ask(List.of(SearchLine.scored(copies, body))).getFirst();
  }

  private JsonNode find(Map<String, Object> body) throws IOException {
    return ask(List.of(SearchLine.unscored("", body))).getFirst();
  }

  /// Asks all shards, and notes those that do not answer.
  List<JsonNode> ask(List<SearchLine> lines) throws IOException {
    var answers = generation.cluster().searches(generation.searches(), lines);
    for (JsonNode answer : answers) {
      var shards = answer.path("_shards");
      int all = shards.path("total").asInt();
      int answered = shards.path("successful").asInt();
      if (answered < all && gaps.isEmpty()) {
        gaps = unread(all - answered, all);
      }
    }
    return answers;
  }

  /// Returns what could not be read, in words: by name, where who asks may see that.
  private String unread(int missing, int all) {
    try {
      var away = new ClusterHealth(generation.cluster()).gaps(generation.name());
      if (!away.away().isEmpty()) {
        return away.unread();
      }
    } catch (IOException _) {
      // What was answered counts for more than the names of what was not.
    }
    return missing + " of " + all + " shards did not answer";
  }

  @Override
  public String gaps() {
    return gaps;
  }

  private JsonNode first(Map<String, Object> query) throws IOException {
    return ofOneCommit(snapshot -> {
      var body =
          Map.of("size", 1, "query", snapshot.visible(query), "sort", List.of(IndexSchema.SOURCE));
      // What is on a shard that is away must not look as if it was not in the index.
      var answer =
          generation.cluster().post("/" + generation.name() + "/_search", Scan.WHOLE, body);
      return answer.path("hits").path("hits").path(0).path("_source");
    });
  }

  @Override
  public Optional<DocumentRecord> document(String id) throws IOException {
    var found = first(Dsl.all(Dsl.is(IndexSchema.RECORD, id)));
    return found.isMissingNode()
        ? Optional.empty()
        : Optional.of(RecordFormat.document(found.path(Schema.RECORD_BYTES).binaryValue()));
  }

  @Override
  public List<Passage> passages(DocumentRecord document, int from, int to) throws IOException {
    var wanted = Map.of("gte", Math.max(0, from), "lt", to);
    var query =
        Dsl.all(
            Dsl.is(IndexSchema.ID, document.id()),
            Dsl.is(IndexSchema.SOURCE, document.source()),
            Map.of("range", Map.of(IndexSchema.ORDINAL, wanted)));
    var fields = List.of(IndexSchema.ORDINAL, IndexSchema.TEXT, IndexSchema.PLACE);
    return ofOneCommit(snapshot -> {
      var passages = new ArrayList<Passage>();
      for (JsonNode found :
          new Scan(generation, snapshot, query, IndexSchema.ORDINAL).all(fields)) {
        passages.add(FoundPassage.passage(found));
      }
      return passages;
    });
  }

  @Override
  public Optional<SourceState> source(String source) throws IOException {
    var read = states.known().get(source);
    if (read != null) {
      return Optional.of(read);
    }
    var found =
        first(
            Dsl.all(
                Dsl.is(IndexSchema.KIND, IndexSchema.FILE), Dsl.is(IndexSchema.SOURCE, source)));
    return found.isMissingNode() ? Optional.empty() : Optional.of(state(found));
  }

  @Override
  public Map<String, SourceState> sources(Collection<String> sources) throws IOException {
    var found = new HashMap<String, SourceState>();
    var unread = new ArrayList<String>();
    for (String source : sources) {
      var read = states.known().get(source);
      if (read == null) {
        unread.add(source);
      } else {
        found.put(source, read);
      }
    }
    if (!unread.isEmpty()) {
      found.putAll(
          ofOneCommit(snapshot -> {
            var asked = new FoundStates();
            var asking = new Asking(this, "");
            asking.run(asked.pages(asking, snapshot, unread));
            return asked.known();
          }));
    }
    return found;
  }

  @Override
  public List<List<Passage>> passages(List<PassageSpan> spans) throws IOException {
    return ofOneCommit(snapshot -> {
      var all = new SpannedPassages(new Asking(this, ""), snapshot, spans);
      return all.read();
    });
  }

  private static SourceState state(JsonNode found) throws IOException {
    return RecordFormat.state(found.path(Schema.STATE_BYTES).binaryValue());
  }

  @Override
  public void forEachSource(Consumer<SourceState> consumer) throws IOException {
    try (var point = pointInTime()) {
      point
          .pages(
              Dsl.is(IndexSchema.KIND, IndexSchema.FILE),
              List.of(IndexSchema.SOURCE),
              List.of(Schema.STATE_BYTES))
          .all(hit -> consumer.accept(state(hit.path("_source"))));
    }
  }

  @Override
  public void forEachSourceIn(String folder, Consumer<SourceState> consumer) throws IOException {
    var prefix = SourceState.below(folder);
    var query = Dsl.is(Schema.FOLDER, prefix);
    var all =
        ofOneCommit(snapshot ->
            new Scan(generation, snapshot, query, IndexSchema.SOURCE)
                .all(List.of(Schema.STATE_BYTES)));
    for (JsonNode found : all) {
      consumer.accept(state(found));
    }
  }

  @Override
  public void forEachDocument(Consumer<DocumentRecord> consumer) throws IOException {
    try (var point = pointInTime()) {
      point
          .pages(
              Dsl.is(IndexSchema.KIND, IndexSchema.DOCUMENT),
              List.of(IndexSchema.RECORD, IndexSchema.SOURCE),
              List.of(Schema.RECORD_BYTES))
          .all(hit ->
              consumer.accept(
                  RecordFormat.document(
                      hit.path("_source").path(Schema.RECORD_BYTES).binaryValue())));
    }
  }

  private PointInTime pointInTime() throws IOException {
    return ofOneCommit(snapshot -> PointInTime.of(generation, snapshot));
  }

  @Override
  public void forEachWhole(WholeDocuments taker) throws IOException {
    try (var point = pointInTime()) {
      new Export(point).to(taker);
    }
  }

  @Override
  public Optional<String> remembered(String name) throws IOException {
    return rememberedByEach(name).stream().findFirst();
  }

  @Override
  public List<String> rememberedByEach(String name) throws IOException {
    if (!known.isSure()) {
      lastSnapshot();
    }
    return known.values().each(name, part);
  }

  @Override
  public List<PartState> parts() throws IOException {
    return new PartStates(generation).read();
  }

  /// Returns the folder that paths are relative to, which never changes; nothing where there is
  /// none.
  public Optional<String> base() {
    return Optional.ofNullable(known.values().table().values().get(Generation.BASE));
  }

  @Override
  public IndexStatistics statistics() throws IOException {
    if (known.isSure() && counted.snapshot().isSame(known.snapshot())) {
      return counted.statistics();
    }
    return ofOneCommit(snapshot -> {
      var kinds = kinds(snapshot);
      if (!kinds.isDone()) {
        new Asking(this, "").run(List.of(kinds));
        note(snapshot, kinds);
      }
      return counted.statistics();
    });
  }

  /// Returns what counts all that a commit holds; done where that is known.
  private SinglePage kinds(Snapshot snapshot) {
    var kinds = Map.of("kinds", Map.of("terms", Map.of("field", IndexSchema.KIND)));
    var query = snapshot.visible(Map.of("match_all", Map.of()));
    var page =
        new SinglePage(SearchLine.unscored("", Map.of("size", 0, "query", query, "aggs", kinds)));
    if (counted.snapshot().isSame(snapshot)) {
      page.take(Cluster.JSON.missingNode());
    }
    return page;
  }

  private void note(Snapshot snapshot, SinglePage kinds) {
    if (!counted.snapshot().isSame(snapshot)) {
      var buckets = kinds.answer().path("aggregations").path("kinds").path("buckets");
      counted =
          new Counted(
              snapshot,
              new IndexStatistics(
                  count(buckets, IndexSchema.DOCUMENT),
                  count(buckets, Schema.PASSAGE),
                  count(buckets, IndexSchema.SKIPPED)));
    }
  }

  private static long count(JsonNode buckets, String kind) {
    for (JsonNode bucket : buckets) {
      if (bucket.path("key").asText().equals(kind)) {
        return bucket.path("doc_count").asLong();
      }
    }
    return 0;
  }

  @Override
  public long bytes() throws IOException {
    return generation
        .cluster()
        .get("/" + generation.name() + "/_stats/store", Map.of())
        .path("_all")
        .path("primaries")
        .path("store")
        .path("size_in_bytes")
        .asLong();
  }

  @Override
  public void close() throws IOException {
    generation.cluster().close();
  }
}
