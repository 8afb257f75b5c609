package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.NearCopies;
import graf.index.lucene.answer.MemoryPassages;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.dsl.QueryDsl;
import graf.index.opensearch.generation.Schema;
import graf.index.opensearch.generation.Visibility;
import graf.index.plan.CopyGroups;
import graf.index.plan.IndexSchema;
import graf.passage.TextRange;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The passages of an answer that stand for their near copies, and how many of those match too.
final class CopyCounts {
  private static final List<Object> SORT = List.of(IndexSchema.NAME, IndexSchema.ORDINAL);
  private static final List<String> FIELDS =
      List.of(
          IndexSchema.ID,
          IndexSchema.SOURCE,
          IndexSchema.ORDINAL,
          IndexSchema.LANGUAGE,
          IndexSchema.TEXT,
          IndexSchema.PLACE);

  private final Query query;
  private final List<String> languages;
  private final FoundRecords records;
  private final CopyGroups<String> originals = QueryDsl.originals();

  /// @param languages of the index
  CopyCounts(Query query, List<String> languages, FoundRecords records) {
    this.query = query;
    this.languages = languages;
    this.records = records;
  }

  void clear() {
    originals.clear();
  }

  /// Whether a passage nearly repeats one that was kept.
  boolean repeats(FoundPassage found) throws IOException {
    return originals.like(originals.signatureOf(found.text()), candidate(found)) != null;
  }

  /// Has a passage stand for its copies.
  void keep(FoundPassage found) throws IOException {
    originals.keep(found.id(), originals.signatureOf(found.text()), candidate(found));
  }

  /// Returns what is to be asked to count the copies of all that was kept.
  ///
  /// @param matching the query of what is counted
  Paged pages(Asking asking, Visibility visibility, Map<String, Object> matching) {
    var alike = new ArrayList<String>();
    for (int signature : originals.signatures()) {
      alike.addAll(Schema.signature(signature));
    }
    var candidates = visibility.visible(Dsl.all(matching, Dsl.anyOf(IndexSchema.SIGNATURE, alike)));
    var sought = new HitPages.Sought(candidates, SORT, FIELDS);
    return HitPages.unscored(asking, sought, Integer.MAX_VALUE, this::meet);
  }

  private void meet(JsonNode hit) throws IOException {
    var one = new FoundPassage(hit, 0, false);
    originals.meet(one.id(), one.name(), originals.signatureOf(one.text()), candidate(one));
  }

  NearCopies of(FoundPassage found) {
    return originals.copiesOf(found.id());
  }

  private CopyGroups.Candidate candidate(FoundPassage found) {
    records.expect(found);
    return new CopyGroups.Candidate() {
      @Override
      public String text() {
        return found.text();
      }

      @Override
      public List<TextRange> matches() throws IOException {
        return MemoryPassages.matches(query, found.passage(), found.language(), languages);
      }

      @Override
      public List<String> titles() throws IOException {
        var title = records.of(found).metadata().title();
        return CopyGroups.titles(title, found.passage());
      }

      @Override
      public String id() throws IOException {
        return found.passage().id(found.document());
      }
    };
  }
}
