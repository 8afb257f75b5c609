package graf.corpus;

import graf.corpus.collection.UnreadableDocumentException;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.SourceDocument;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/// A file that holds one source document.
final class LoadedFile implements CorpusEntry.Loaded {
  private final SourceFile file;
  private final SourceBytes bytes;
  private final SourceBytes content;
  private final Extractor extractor;
  private Iterable<Block> blocks = List.of();
  private String detail = "";

  /// @param content what `bytes` hold, unpacked
  LoadedFile(SourceFile file, SourceBytes bytes, SourceBytes content, Extractor extractor) {
    this.file = file;
    this.bytes = bytes;
    this.content = content;
    this.extractor = extractor;
  }

  @Override
  public Iterator<SourceDocument> documents() {
    try {
      var extracted = extractor.extract(content, file.path().toString());
      blocks = extracted.blocks();
      detail = extracted.gaps();
      return List.of(
              MetadataDefaults.of(
                  file.documentId(), extracted, file.path().toString(), file.modified()))
          .iterator();
    } catch (ExtractionException e) {
      throw new UnreadableDocumentException(e.reason(), e.detail());
    } catch (IOException e) {
      throw UnreadableDocumentException.of(e);
    }
  }

  @Override
  public String detail() {
    return detail;
  }

  @Override
  public SourceBytes bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    if (blocks instanceof Closeable open) {
      open.close();
    }
    CorpusEntry.Loaded.super.close();
  }
}
