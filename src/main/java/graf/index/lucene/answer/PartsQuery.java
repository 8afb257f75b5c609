package graf.index.lucene.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/// Asks each of joined indexes a query of its own.
final class PartsQuery extends Query {
  private final List<Integer> owners;
  private final List<Query> ofParts;
  private final Query inMemory;

  /// @param owners the number of the index of each leaf; -1 for what lies in memory
  PartsQuery(List<Integer> owners, List<Query> ofParts, Query inMemory) {
    this.owners = owners;
    this.ofParts = ofParts;
    this.inMemory = inMemory;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    boolean isRewritten = false;
    var rewritten = new ArrayList<Query>();
    for (var query : ofParts) {
      var next = query.rewrite(searcher);
      isRewritten |= !next.equals(query);
      rewritten.add(next);
    }
    var next = inMemory.rewrite(searcher);
    isRewritten |= !next.equals(inMemory);
    return isRewritten ? new PartsQuery(owners, rewritten, next) : this;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var ofParts = new ArrayList<Weight>();
    for (var query : this.ofParts) {
      ofParts.add(query.createWeight(searcher, mode, boost));
    }
    var inMemory = this.inMemory.createWeight(searcher, mode, boost);
    return new Weight(this) {
      private Weight of(LeafReaderContext leaf) {
        int owner = owners.get(leaf.ord);
        return owner < 0 ? inMemory : ofParts.get(owner);
      }

      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        return of(leaf).scorerSupplier(leaf);
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
        return of(leaf).explain(leaf, doc);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return of(leaf).isCacheable(leaf);
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    ofParts.forEach(query -> query.visit(visitor));
    inMemory.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return ofParts.toString();
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && owners.equals(((PartsQuery) other).owners)
        && ofParts.equals(((PartsQuery) other).ofParts)
        && inMemory.equals(((PartsQuery) other).inMemory);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), owners, ofParts, inMemory);
  }
}
