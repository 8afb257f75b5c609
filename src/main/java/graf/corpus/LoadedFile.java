package graf.corpus;

import graf.corpus.collection.UnreadableDocumentException;
import graf.corpus.format.AttachedFiles;
import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.SourceDocument;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A file that holds one source document, and perhaps files within it: each of these is a document
/// of its own, or more, behind it.
final class LoadedFile implements CorpusEntry.Loaded {
  private final SourceFile file;
  private final SourceBytes bytes;
  private final SourceBytes content;
  private final Extractor extractor;
  private final Function<AttachedFiles, LoadedParts> opening;
  private @Nullable Extracted extracted;
  private @Nullable LoadedParts within;
  private Iterator<SourceDocument> documentsWithin = Collections.emptyIterator();

  /// @param content what `bytes` hold, unpacked
  /// @param opening opens the files within the document
  LoadedFile(
      SourceFile file,
      SourceBytes bytes,
      SourceBytes content,
      Extractor extractor,
      Function<AttachedFiles, LoadedParts> opening) {
    this.file = file;
    this.bytes = bytes;
    this.content = content;
    this.extractor = extractor;
    this.opening = opening;
  }

  @Override
  public Iterator<SourceDocument> documents() {
    return new DocumentIterator(this::nextDocument);
  }

  private @Nullable SourceDocument nextDocument() {
    if (extracted == null) {
      var read = extract();
      extracted = read;
      if (!read.attached().files().isEmpty()) {
        within = opening.apply(read.attached());
        documentsWithin = within.documents();
      }
      if (read.attached().role() == AttachedFiles.Role.PARTS) {
        read = withParts(read);
        extracted = read;
      }
      return MetadataDefaults.of(file.documentId(), read, file.path().toString());
    }
    return documentsWithin.hasNext() ? documentsWithin.next() : null;
  }

  /// What is embedded is text of the document, below the name that it has there.
  private Extracted withParts(Extracted read) {
    var text = new ExtractedText();
    read.blocks().forEach(text::append);
    while (documentsWithin.hasNext()) {
      var part = documentsWithin.next();
      text.add(Block.Kind.HEADING, 1, part.id().substring(part.id().lastIndexOf('/') + 1), null);
      if (part.content() instanceof SourceDocument.Blocks(var blocks)) {
        blocks.forEach(text::append);
      }
    }
    return new Extracted(read.metadata(), text.blocks(), read.gaps(), read.attached());
  }

  private Extracted extract() {
    try {
      return extractor.extract(content, file.path().toString());
    } catch (ExtractionException e) {
      throw new UnreadableDocumentException(e.reason(), e.detail());
    } catch (IOException e) {
      throw UnreadableDocumentException.of(e);
    }
  }

  @Override
  public String detail() {
    var all = new ArrayList<String>();
    if (extracted != null) {
      all.add(extracted.gaps());
      all.add(extracted.attached().gaps());
    }
    if (within != null) {
      all.add(within.detail());
    }
    all.removeIf(String::isEmpty);
    return String.join(", ", all);
  }

  @Override
  public SourceBytes bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    var read = extracted;
    try {
      if (within != null) {
        within.closeParts();
      }
      if (read != null) {
        read.attached().close();
      }
    } finally {
      if (read != null && read.blocks() instanceof Closeable open) {
        open.close();
      }
      CorpusEntry.Loaded.super.close();
    }
  }
}
