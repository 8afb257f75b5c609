package graf.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// What Lucene does by itself: BM25 with k1 1.2 and b .75 over lower-cased Unicode words, and pairs
/// of Chinese and Japanese characters; no stems, no stop words, no titles.
final class PlainBm25 {
  private static final int DEPTH = 100;

  private PlainBm25() {}

  /// Writes the answers to a set's queries as a TREC run.
  ///
  /// @param arguments the set's folder, the run
  public static void main(String[] arguments) throws IOException {
    var set = new JudgedSet(Path.of(arguments[0]));
    try (var analyzer = new CJKAnalyzer(CharArraySet.EMPTY_SET);
        var directory = new ByteBuffersDirectory();
        var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (var line : set.lines()) {
          var document = new Document();
          document.add(new StringField("id", line.id(), Field.Store.YES));
          document.add(new TextField("text", line.text(), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (var reader = DirectoryReader.open(directory)) {
        ask(new IndexSearcher(reader), analyzer, set.queries()).write(out);
      }
    }
  }

  private static Run ask(IndexSearcher searcher, Analyzer analyzer, Queries queries)
      throws IOException {
    var rankings = new LinkedHashMap<String, List<String>>();
    var builder = new QueryBuilder(analyzer);
    var stored = searcher.storedFields();
    for (var query : queries.texts().entrySet()) {
      var ids = new ArrayList<String>();
      var words = builder.createBooleanQuery("text", query.getValue());
      if (words != null) {
        for (var hit : searcher.search(words, DEPTH).scoreDocs) {
          ids.add(stored.document(hit.doc).get("id"));
        }
      }
      rankings.put(query.getKey(), ids);
    }
    return new Run(rankings);
  }
}
