package graf.index.lucene.answer;

import graf.index.plan.ClauseQuery;
import graf.index.plan.IndexSchema;
import graf.index.plan.TermSearcher;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Searches joined indexes: what a question says of paths is said to each in its own names.
final class JoinedIndexSearcher extends TermSearcher implements ClauseQuery.Reader {
  private final JoinedReaders parts;

  JoinedIndexSearcher(IndexReader reader, JoinedReaders parts) {
    super(reader);
    this.parts = parts;
  }

  @Override
  public Query read(Clause clause, Query made) {
    return switch (clause) {
      // What lies in memory is named as the first index would name it.
      case Clause.PathFilter(var glob) when glob.startsWith("/") -> {
        var ofParts = ofParts(number -> OwnPaths.query(glob, parts.names().base(number)));
        yield new PartsQuery(parts.owners(), ofParts, ofParts.getFirst());
      }
      case Clause.SourcesFilter(var sources) ->
          new PartsQuery(parts.owners(), ofParts(number -> ownSources(number, sources)), made);
      default -> made;
    };
  }

  private List<Query> ofParts(IntFunction<Query> query) {
    var queries = new ArrayList<Query>();
    for (int number = 0; number < parts.committed().size(); number++) {
      queries.add(query.apply(number));
    }
    return queries;
  }

  private Query ownSources(int number, List<String> sources) {
    var own = new ArrayList<BytesRef>();
    for (var name : parts.ownNames(number, sources)) {
      own.add(new BytesRef(name));
    }
    return new TermInSetQuery(IndexSchema.SOURCE, own);
  }
}
