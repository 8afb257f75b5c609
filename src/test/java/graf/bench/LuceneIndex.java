package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// What Lucene alone takes to index each word of the passages twice, as written and by its stem:
/// the floor of any index that has both. One thread, nothing read but lines.
final class LuceneIndex {
  private LuceneIndex() {}

  public static void main(String[] arguments) throws IOException {
    var words = new StandardAnalyzer();
    var analyzer = new PerFieldAnalyzerWrapper(words, Map.of("stems", new EnglishAnalyzer()));
    var config =
        new IndexWriterConfig(analyzer)
            .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION))
            .setRAMBufferSizeMB(64);
    try (var writer = new IndexWriter(FSDirectory.open(Path.of(arguments[1])), config);
        var lines = Files.lines(Path.of(arguments[0]))) {
      for (String line : (Iterable<String>) lines::iterator) {
        var passage = new Document();
        passage.add(new TextField("words", line, Field.Store.NO));
        passage.add(new TextField("stems", line, Field.Store.NO));
        passage.add(new StoredField("text", line));
        writer.addDocument(passage);
      }
    }
  }
}
