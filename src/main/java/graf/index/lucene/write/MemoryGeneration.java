package graf.index.lucene.write;

import graf.analysis.TextAnalyzer;
import graf.index.SourceUpdate;
import graf.index.plan.Engine;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Sources as they are now, indexed in memory for one answer.
public final class MemoryGeneration {
  private MemoryGeneration() {}

  /// Returns a reader of `updates`; memory needs no closing but the reader's.
  public static DirectoryReader of(List<SourceUpdate> updates) throws IOException {
    var directory = new ByteBuffersDirectory();
    var config = new IndexWriterConfig().setSimilarity(Engine.SIMILARITY);
    var analyzers = new TextAnalyzer.Pool();
    try (var writer = new IndexWriter(directory, config)) {
      for (SourceUpdate update : updates) {
        var documents = new SourceDocuments(update, analyzers);
        while (documents.hasMore()) {
          writer.addDocuments(documents::nextSlice);
        }
      }
    }
    return DirectoryReader.open(directory);
  }
}
