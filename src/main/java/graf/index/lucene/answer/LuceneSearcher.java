package graf.index.lucene.answer;

import graf.analysis.TextAnalyzer;
import graf.index.Deadline;
import graf.index.DocumentRecord;
import graf.index.Facet;
import graf.index.IndexHit;
import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexRequest.Counted;
import graf.index.IndexRequest.Scores;
import graf.index.IndexStatistics;
import graf.index.MissingWord;
import graf.index.Order;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.lucene.folder.Damage;
import graf.index.lucene.folder.FileAccess;
import graf.index.lucene.folder.IndexFolder;
import graf.index.lucene.folder.OpenedCommit;
import graf.index.lucene.write.MemoryGeneration;
import graf.index.plan.AskedWords;
import graf.index.plan.Engine;
import graf.index.plan.IndexSchema;
import graf.index.plan.MissingWords;
import graf.index.plan.NearestSpelling;
import graf.index.plan.QueryPlan;
import graf.index.plan.ScoreReasons;
import graf.passage.Passage;
import graf.query.Query.Tiers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Asks one commit of an embedded index.
public final class LuceneSearcher implements PassageSearcher {
  private final Directory directory;
  private final DirectoryReader committed;
  private final IndexReader reader;
  private final StoredContents contents;
  private final Closeable[] owned;
  private IndexSearcher searcher;
  private Deadline deadline = Deadline.NONE;
  private boolean isCut;
  private final List<String> languages;
  private final @Nullable JoinedReaders joined;
  private final TextAnalyzer.Pool analyzers = new TextAnalyzer.Pool();
  private @Nullable IndexStatistics statistics;

  private LuceneSearcher(Directory directory, DirectoryReader committed) throws IOException {
    this(directory, committed, committed, null, committed, directory);
  }

  private LuceneSearcher(
      LuceneSearcher base, IndexReader reader, @Nullable JoinedReaders joined, IndexReader inMemory)
      throws IOException {
    this(base.directory, base.committed, reader, joined, reader, inMemory);
  }

  private LuceneSearcher(
      Directory directory,
      DirectoryReader committed,
      IndexReader reader,
      @Nullable JoinedReaders joined,
      Closeable... owned)
      throws IOException {
    this.joined = joined;
    this.directory = directory;
    this.committed = committed;
    this.reader = reader;
    contents = new StoredContents(reader);
    this.owned = owned;
    searcher = searcher(reader, joined);
    languages = languages(reader);
  }

  public static PassageSearcher open(IndexFolder folder, int generation, FileAccess access)
      throws IOException {
    var path = folder.generationPath(generation);
    var damage = new Damage(folder.path());
    var directory = access.open(path);
    try {
      return damage.watched(
          directory,
          () -> {
            var reader = DirectoryReader.open(directory);
            var touched = damage.verifyTouched(directory, path, reader);
            var opened = OpenedCommit.of(folder, generation, reader.getIndexCommit(), touched);
            return new DamageNamingSearcher(
                new LuceneSearcher(directory, reader), directory, damage, opened);
          });
    } catch (IOException | RuntimeException | AssertionError e) {
      directory.close();
      throw e;
    }
  }

  /// Returns a searcher of several indexes; it closes none of `members`.
  static LuceneSearcher joined(List<LuceneSearcher> members, JoinedNames names) throws IOException {
    var first = members.getFirst();
    var committed = members.stream().map(member -> member.committed).toList();
    var joined = JoinedReaders.of(committed, names);
    var together = joined.together();
    return new LuceneSearcher(first.directory, first.committed, together, joined, together);
  }

  /// Returns a searcher of what lies in memory.
  static LuceneSearcher of(DirectoryReader inMemory) throws IOException {
    return new LuceneSearcher(inMemory.directory(), inMemory);
  }

  /// Returns the languages of passages, the commonest first.
  private static List<String> languages(IndexReader reader) throws IOException {
    var passages = new HashMap<String, Integer>();
    for (LeafReaderContext leaf : reader.leaves()) {
      var terms = leaf.reader().terms(IndexSchema.LANGUAGE);
      var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (var language = each.next(); language != null; language = each.next()) {
        passages.merge(language.utf8ToString(), each.docFreq(), Integer::sum);
      }
    }
    var byPassages = new ArrayList<>(passages.entrySet());
    byPassages.sort((one, other) -> {
      int order = Integer.compare(other.getValue(), one.getValue());
      return order == 0 ? one.getKey().compareTo(other.getKey()) : order;
    });
    var languages = byPassages.stream().map(Map.Entry::getKey).toList();
    return languages.isEmpty() ? List.of("en") : languages;
  }

  @Override
  public void endBy(Deadline end) {
    deadline = end;
    isCut = false;
    searcher = searcher(end.isNone() ? reader : TimedReading.reader(reader, end), joined);
    if (!end.isNone()) {
      searcher.setTimeout(end::isOver);
    }
  }

  private static IndexSearcher searcher(IndexReader reader, @Nullable JoinedReaders joined) {
    return joined == null
        ? Engine.searcher(reader)
        : Engine.prepared(new JoinedIndexSearcher(reader, joined));
  }

  @Override
  public String gaps() {
    return isCut ? deadline.words() : "";
  }

  @Override
  public IndexHits search(IndexRequest request) throws IOException {
    try {
      var found = found(request);
      isCut |= searcher.timedOut();
      return found;
    } catch (ExitingReaderException e) {
      isCut = true;
      return new IndexHits(List.of(), 0, 0, 0);
    }
  }

  private IndexHits found(IndexRequest request) throws IOException {
    var query = request.query();
    var plan = new QueryPlan(query, languages, analyzers);
    var all = searcher.rewrite(plan.hasTiers() ? plan.all() : plan.some());
    boolean both = plan.hasTiers() && query.tiers() != Tiers.ALL;
    var some = both ? searcher.rewrite(plan.some()) : all;
    var highlighter = highlighter(plan);
    var folding = new CopyFolding(contents, analyzers.get(languages.getFirst()), highlighter);
    var ranking = new Ranking(searcher, some, all, plan.raising(), folding);
    var found = ranking.page(request);
    if (request.counted() == Counted.NONE) {
      return uncounted(found, highlighter);
    }
    boolean folds = request.copies() == Copies.FOLDED && !found.isEmpty();
    var counter = ranking.collect(some, HitCounter.manager(folds ? folding : null));
    long allWords =
        all.equals(some)
            ? counter.passages()
            : ranking.collect(all, new TotalHitCountCollectorManager(searcher.getSlices()));
    var hits = new ArrayList<IndexHit>();
    for (Ranking.Found one : found) {
      var highlighted = highlighter.highlighted(bare(one), one.doc());
      hits.add(highlighted.folding(folding.copiesOf(one.doc())));
    }
    if (request.scores() == Scores.EXPLAINED && request.order() == Order.SCORE) {
      explain(hits, found, some, query);
    }
    var facets = new LinkedHashMap<Facet, Map<String, Long>>();
    for (Facet facet : request.facets()) {
      facets.put(facet, ranking.collect(some, FacetCounter.manager(facet, joined)));
    }
    return new IndexHits(hits, counter.passages(), allWords, counter.documents(), facets);
  }

  private IndexHits uncounted(List<Ranking.Found> found, HitHighlighter highlighter)
      throws IOException {
    var hits = new ArrayList<IndexHit>();
    int allWords = 0;
    for (Ranking.Found one : found) {
      hits.add(highlighter.highlighted(bare(one), one.doc()));
      allWords += one.allWords() ? 1 : 0;
    }
    return new IndexHits(hits, hits.size(), allWords, 0);
  }

  private void explain(
      List<IndexHit> hits, List<Ranking.Found> found, Query query, graf.query.Query asked)
      throws IOException {
    for (int i = 0; i < hits.size(); i++) {
      var explanation = ScoreReasons.Part.of(searcher.explain(query, found.get(i).doc()));
      var words = AskedWords.of(asked, hits.get(i), analyzers);
      hits.set(
          i, hits.get(i).explainedBy(ScoreReasons.of(found.get(i).score(), explanation, words)));
    }
  }

  @Override
  public List<MissingWord> missingWords(graf.query.Query query) throws IOException {
    try {
      return missing(query);
    } catch (ExitingReaderException e) {
      isCut = true;
      return List.of();
    }
  }

  private List<MissingWord> missing(graf.query.Query query) throws IOException {
    var spelling = new NearestSpelling(searcher, analyzers);
    var lookup =
        new MissingWords.Lookup() {
          @Override
          public boolean finds(Query query) throws IOException {
            return searcher.search(query, 1).scoreDocs.length > 0;
          }

          @Override
          public @Nullable String nearest(String word) throws IOException {
            return spelling.of(word);
          }
        };
    return new MissingWords(lookup, languages, analyzers).of(query);
  }

  private IndexHit bare(Ranking.Found found) throws IOException {
    return new IndexHit(
        documentOf(found.doc()),
        contents.passage(found.doc()),
        found.score(),
        found.allWords(),
        List.of(),
        List.of(),
        List.of());
  }

  private DocumentRecord documentOf(int doc) throws IOException {
    var record = contents.documentOf(doc);
    return joined == null ? record : joined.named(record, doc, reader);
  }

  /// Returns `hits`, which this searcher holds as documents named by their numbers, with what
  /// `query` highlights in them where it is asked in the languages of `asked`.
  List<IndexHit> highlighted(graf.query.Query query, List<IndexHit> hits, List<String> asked)
      throws IOException {
    var highlighter = highlighter(new QueryPlan(query, asked, analyzers));
    var highlighted = new ArrayList<IndexHit>();
    for (IndexHit hit : hits) {
      int doc = contents.single(new Term(IndexSchema.ID, String.valueOf(highlighted.size())));
      highlighted.add(highlighter.highlighted(hit, doc));
    }
    return highlighted;
  }

  private HitHighlighter highlighter(QueryPlan plan) {
    // Its weights meet the leaves of the reader itself: one that ends in time has others.
    var plain = deadline.isNone() ? searcher : Engine.searcher(reader);
    return new HitHighlighter(plain, contents, plan, analyzers);
  }

  @Override
  public PassageSearcher with(List<SourceUpdate> updates) throws IOException {
    var sources = new HashSet<String>();
    for (SourceUpdate update : updates) {
      sources.add(update.source());
    }
    var now = MemoryGeneration.of(updates);
    try {
      var updated = with(now, sources);
      if (!deadline.isNone()) {
        updated.endBy(deadline);
      }
      return updated;
    } catch (IOException | RuntimeException e) {
      now.close();
      throw e;
    }
  }

  private LuceneSearcher with(DirectoryReader now, Set<String> sources) throws IOException {
    if (joined != null) {
      var updated = joined.with(now, sources);
      return new LuceneSearcher(this, updated.reader(), updated.parts(), now);
    }
    var rest = WithoutSources.of(committed, sources);
    var both = new MultiReader(new IndexReader[] {now, rest}, false);
    return new LuceneSearcher(this, both, null, now);
  }

  @Override
  public Optional<DocumentRecord> document(String id) throws IOException {
    return contents.document(id);
  }

  @Override
  public List<Passage> passages(DocumentRecord document, int from, int to) throws IOException {
    return contents.passages(document, from, to);
  }

  @Override
  public Optional<SourceState> source(String source) throws IOException {
    return contents.source(source);
  }

  @Override
  public void forEachSource(Consumer<SourceState> consumer) throws IOException {
    contents.forEachSource(consumer);
  }

  @Override
  public void forEachSourceIn(String folder, Consumer<SourceState> consumer) throws IOException {
    contents.forEachSourceIn(folder, consumer);
  }

  @Override
  public void forEachDocument(Consumer<DocumentRecord> consumer) throws IOException {
    contents.forEachDocument(consumer);
  }

  @Override
  public Optional<String> remembered(String name) throws IOException {
    return Optional.ofNullable(committed.getIndexCommit().getUserData().get(name));
  }

  @Override
  public IndexStatistics statistics() throws IOException {
    if (statistics == null) {
      statistics = counted();
    }
    return statistics;
  }

  private IndexStatistics counted() throws IOException {
    int documents = count(IndexSchema.DOCUMENT);
    // All that is neither record nor state: counting the passages would read through them.
    int passages = reader.numDocs() - documents - count(IndexSchema.FILE);
    return new IndexStatistics(documents, passages, count(IndexSchema.SKIPPED));
  }

  @Override
  public long bytes() throws IOException {
    long bytes = 0;
    for (String file : committed.getIndexCommit().getFileNames()) {
      try {
        bytes += directory.fileLength(file);
      } catch (NoSuchFileException _) {
        // A later commit does without it; it is held open here, and takes up no name.
      }
    }
    return bytes;
  }

  private int count(String kind) throws IOException {
    // It takes no time, and what is remembered must not be what a deadline left of it.
    return Engine.searcher(reader).count(new TermQuery(new Term(IndexSchema.KIND, kind)));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(owned);
  }
}
