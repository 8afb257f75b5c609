package graf.index.lucene.answer;

import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexRequest.Unit;
import graf.index.Order;
import graf.index.plan.IndexSchema;
import graf.index.plan.ScoreBoosts;
import graf.query.Query.Tiers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The passages that answer a query, in order.
///
/// Every order ends with document id and ordinal, so that it is the same each time.
final class Ranking {
  private static final SortField BY_NAME = new SortField(IndexSchema.NAME, SortField.Type.STRING);
  private static final SortField BY_ORDINAL =
      new SortField(IndexSchema.ORDINAL, SortField.Type.LONG);
  private static final SortField OLDEST_FIRST =
      new SortField(IndexSchema.DATE, SortField.Type.INT, false, Integer.MAX_VALUE);

  private final IndexSearcher searcher;
  private final Query some;
  private final Query all;
  private final @Nullable ProximityRescorer closeness;
  private final CopyFolding folding;
  private final Map<Query, int[]> seenWhole = new HashMap<>();

  /// @param some what is to be found, `all` what of it matches every wanted clause; both rewritten
  /// @param close what raises the best, null for nothing
  /// @param folding what tells copies, and remembers what is kept
  Ranking(
      IndexSearcher searcher, Query some, Query all, @Nullable Query close, CopyFolding folding) {
    this.searcher = searcher;
    this.folding = folding;
    this.some = some;
    this.all = all;
    this.closeness = close == null ? null : new ProximityRescorer(searcher, close);
  }

  /// A Lucene document that was found.
  record Found(int doc, float score, boolean allWords) {}

  /// Collects every match of `query`, which is one of those that it was made with: again from the
  /// best of them where those were all.
  <C extends Collector, T> T collect(Query query, CollectorManager<C, T> manager)
      throws IOException {
    int[] seen = seenWhole.get(query);
    if (seen == null) {
      return searcher.search(query, manager);
    }
    var collector = manager.newCollector();
    int next = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next < seen.length && seen[next] < end) {
        var inLeaf = collector.getLeafCollector(leaf);
        for (; next < seen.length && seen[next] < end; next++) {
          inLeaf.collect(seen[next] - leaf.docBase);
        }
        inLeaf.finish();
      }
    }
    return manager.reduce(List.of(collector));
  }

  List<Found> page(IndexRequest request) throws IOException {
    int most = searcher.getIndexReader().maxDoc();
    int wanted = (int) Math.min((long) request.offset() + request.limit(), most);
    int asked = wanted;
    while (true) {
      var best = best(request.query().tiers(), request.order(), asked);
      boolean last = best.size() < asked || asked == most || wanted == 0;
      var kept = kept(best, request, wanted);
      if (kept.size() >= wanted || last) {
        int end = Math.min(wanted, kept.size());
        return kept.subList(Math.min(request.offset(), end), end);
      }
      asked = (int) Math.min(4L * asked, most);
    }
  }

  /// Returns the first `wanted` of `found` that are not left out. What is left out for its document
  /// stands for no copies.
  private List<Found> kept(List<Found> found, IndexRequest request, int wanted) throws IOException {
    boolean folds = request.copies() == Copies.FOLDED;
    if (!folds && request.perDocument() == Integer.MAX_VALUE) {
      return found;
    }
    folding.clear();
    var seen = new HashMap<UnitKey, Integer>();
    var kept = new ArrayList<Found>();
    for (Found one : found) {
      if (kept.size() == wanted) {
        break;
      }
      if (folds && folding.isCopy(one.doc())) {
        continue;
      }
      if (request.perDocument() == Integer.MAX_VALUE
          || seen.merge(unitOf(one.doc(), request.unit()), 1, Integer::sum)
              <= request.perDocument()) {
        kept.add(one);
        if (folds) {
          folding.keep(one.doc());
        }
      }
    }
    return kept;
  }

  /// What tells a document or a file from others: joined indexes may have several of one name.
  private record UnitKey(int index, BytesRef name) {}

  private UnitKey unitOf(int doc, Unit unit) throws IOException {
    var leaf = leafOf(doc);
    var holder = unit == Unit.FILE ? value(leaf, doc, IndexSchema.HOLDER) : null;
    var name = holder == null ? value(leaf, doc, IndexSchema.NAME) : holder;
    return new UnitKey(indexOf(doc), name == null ? new BytesRef() : name);
  }

  /// Returns which of joined indexes holds `doc`; the parts of one index are no indexes.
  private int indexOf(int doc) {
    var reader = searcher.getIndexReader();
    var parts = reader instanceof MultiReader ? reader.getContext().children() : null;
    for (int i = 0; parts != null && i < parts.size(); i++) {
      var part = parts.get(i);
      if (doc < part.docBaseInParent + part.reader().maxDoc()) {
        return i;
      }
    }
    return 0;
  }

  private static @Nullable BytesRef value(LeafReaderContext leaf, int doc, String field)
      throws IOException {
    var values = DocValues.getSorted(leaf.reader(), field);
    return values.advanceExact(doc - leaf.docBase)
        ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
        : null;
  }

  private LeafReaderContext leafOf(int doc) {
    var leaves = searcher.getLeafContexts();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private List<Found> best(Tiers tiers, Order order, int limit) throws IOException {
    var found = new ArrayList<Found>();
    if (order != Order.SCORE || tiers == Tiers.ANY) {
      add(some, order, limit, some.equals(all) ? docs -> docs : this::inAll, found);
    } else {
      add(all, order, limit, docs -> docs, found);
      if (tiers == Tiers.ALL_THEN_SOME && !some.equals(all) && found.size() < limit) {
        addRest(order, limit, found);
      }
    }
    return found;
  }

  /// Adds the best that are not there yet, which for now are all that match every wanted clause.
  ///
  /// A query that excluded those would have to look at each of the others.
  private void addRest(Order order, int limit, List<Found> found) throws IOException {
    var upperTier = new HashSet<Integer>();
    for (Found one : found) {
      upperTier.add(one.doc());
    }
    var best = new ArrayList<Found>();
    add(some, order, limit, _ -> Set.of(), best);
    for (Found one : best) {
      if (found.size() < limit && !upperTier.contains(one.doc())) {
        found.add(one);
      }
    }
  }

  /// Which of some passages match every wanted clause.
  private interface Tier {
    Set<Integer> of(SortedSet<Integer> docs) throws IOException;
  }

  private void add(Query query, Order order, int limit, Tier tier, List<Found> found)
      throws IOException {
    if (limit <= 0) {
      return;
    }
    var raiser = order == Order.SCORE ? closeness : null;
    int window = raiser == null ? limit : Math.max(limit, ScoreBoosts.WINDOW);
    // Hits are counted apart, so that finding the best may skip what cannot be among them.
    var top = searcher.search(query, new TopFieldCollectorManager(sort(order), window, null, 1));
    if (top.scoreDocs.length < window) {
      seenWhole.put(
          query, Arrays.stream(top.scoreDocs).mapToInt(hit -> hit.doc).sorted().toArray());
    }
    List<Found> best = new ArrayList<>();
    for (var doc : top.scoreDocs) {
      float score = order == Order.SCORE ? (Float) ((FieldDoc) doc).fields[0] : 0;
      best.add(new Found(doc.doc, score, false));
    }
    if (raiser != null) {
      best = raiser.raise(best);
    }
    best = best.subList(0, Math.min(limit, best.size()));
    var docs = new TreeSet<Integer>();
    for (Found one : best) {
      docs.add(one.doc());
    }
    var upper = tier.of(docs);
    for (Found one : best) {
      found.add(new Found(one.doc(), one.score(), upper.contains(one.doc())));
    }
  }

  /// A scorer, which may have to look up all that a pattern stands for, is made once a leaf.
  private Set<Integer> inAll(SortedSet<Integer> docs) throws IOException {
    var upper = new HashSet<Integer>();
    var weight = searcher.createWeight(all, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      var inLeaf = docs.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
      var scorer = inLeaf.isEmpty() ? null : weight.scorer(leaf);
      if (scorer != null) {
        addMatching(inLeaf, leaf.docBase, scorer.iterator(), upper);
      }
    }
    return upper;
  }

  private static void addMatching(
      Set<Integer> docs, int base, DocIdSetIterator matches, Set<Integer> matching)
      throws IOException {
    for (int doc : docs) {
      int sought = doc - base;
      if (matches.docID() < sought) {
        matches.advance(sought);
      }
      if (matches.docID() == sought) {
        matching.add(doc);
      }
    }
  }

  private static Sort sort(Order order) {
    return switch (order) {
      case SCORE -> new Sort(SortField.FIELD_SCORE, BY_NAME, BY_ORDINAL);
      case PATH -> new Sort(BY_NAME, BY_ORDINAL);
      case DATE ->
          new Sort(new SortField(IndexSchema.DATE, SortField.Type.INT, true), BY_NAME, BY_ORDINAL);
      case OLDEST -> new Sort(OLDEST_FIRST, BY_NAME, BY_ORDINAL);
    };
  }
}
