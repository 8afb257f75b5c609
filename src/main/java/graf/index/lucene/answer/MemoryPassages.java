package graf.index.lucene.answer;

import graf.analysis.TextAnalyzer;
import graf.index.DocumentContent;
import graf.index.DocumentRecord;
import graf.index.IndexHit;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.lucene.write.MemoryGeneration;
import graf.index.plan.Engine;
import graf.index.plan.NearestSpelling;
import graf.passage.Metadata;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Passages that no folder holds: those which another engine found, and those of sources that are
/// read again for one answer.
public final class MemoryPassages {
  private static final String ANY_LANGUAGE = "en";

  private MemoryPassages() {}

  /// Returns a searcher of `updates` alone.
  public static PassageSearcher searcher(List<SourceUpdate> updates) throws IOException {
    return LuceneSearcher.of(MemoryGeneration.of(updates));
  }

  /// Returns the word of `passages` that is spelled most like `word`, or null where none comes
  /// near.
  public static @Nullable String nearestSpelling(String word, List<Passage> passages)
      throws IOException {
    // Words as written are the same in all languages.
    var metadata = new Metadata("", List.of(), null, ANY_LANGUAGE, "", null);
    var content = new DocumentContent("", metadata, passages.iterator());
    try (var reader = MemoryGeneration.of(List.of(update(List.of(content))))) {
      var searcher = Engine.searcher(reader);
      return new NearestSpelling(searcher, new TextAnalyzer.Pool()).of(word);
    }
  }

  private static SourceUpdate update(List<DocumentContent> contents) {
    var state = new SourceState("", 0, 0, "", contents.size(), null, "");
    return new SourceUpdate("", contents.iterator(), () -> state);
  }

  /// Returns what `query` matches in `passage`, whose text is of `language`; it was asked in
  /// `languages`, the commonest first.
  public static List<TextRange> matches(
      Query query, Passage passage, String language, List<String> languages) throws IOException {
    var metadata = new Metadata("", List.of(), null, language, "", null);
    var bare =
        new IndexHit(
            new DocumentRecord("", "", metadata, 1),
            passage,
            0,
            false,
            List.of(),
            List.of(),
            List.of());
    return highlighted(query, List.of(bare), languages).getFirst().highlights();
  }

  /// Returns `hits` with what `query` highlights in them, as it would in an index in a folder that
  /// holds passages of `languages`, the commonest first.
  public static List<IndexHit> highlighted(Query query, List<IndexHit> hits, List<String> languages)
      throws IOException {
    var contents = new ArrayList<DocumentContent>();
    for (IndexHit hit : hits) {
      var id = String.valueOf(contents.size());
      contents.add(
          new DocumentContent(id, hit.document().metadata(), List.of(hit.passage()).iterator()));
    }
    try (var searcher = LuceneSearcher.of(MemoryGeneration.of(List.of(update(contents))))) {
      return searcher.highlighted(query, hits, languages);
    }
  }
}
