package graf.corpus;

import graf.corpus.collection.Row;
import graf.corpus.collection.RowFields;
import graf.corpus.collection.RowReader;
import graf.corpus.collection.RowReader.MalformedRowException;
import graf.corpus.format.FileName;
import graf.corpus.format.LanguageGuess;
import graf.corpus.format.SourceBytes;
import graf.passage.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file that holds a document a row. A row's id is its own; of a row without one, or with one
/// that a row before it has, or that is no id by its length, it is `FILE:LINE`, and `FILE:LINE.2`
/// of the second one on a line.
final class LoadedRows implements CorpusEntry.Loaded {
  private final SourceFile file;
  private final SourceBytes bytes;
  private final RowReader rows;
  private final RowFields fields;
  private final Set<String> ids = new HashSet<>();
  private final LanguageGuess.Rows languages = new LanguageGuess.Rows();
  private int missing;
  private String firstMissing = "";
  private String lastPlace = "";
  private int rowsOfLine;

  LoadedRows(SourceFile file, SourceBytes bytes, RowReader rows, RowFields fields) {
    this.file = file;
    this.bytes = bytes;
    this.rows = rows;
    this.fields = fields;
  }

  @Override
  public Iterator<SourceDocument> documents() {
    return new DocumentIterator(this::nextDocument);
  }

  private @Nullable SourceDocument nextDocument() {
    while (true) {
      try {
        var row = rows.next();
        if (row == null) {
          return null;
        }
        if (!row.gap().isEmpty()) {
          missing(row.gap());
        }
        var document = document(row);
        if (document != null) {
          return document;
        }
        missing("has no text");
      } catch (MalformedRowException e) {
        missing(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private @Nullable SourceDocument document(Row row) {
    if (row.extent() == Row.Extent.FILE) {
      var name = file.path().toString();
      var document =
          row.document(
              file.documentId(), FileName.stem(name), file.documentId(), rows, fields, languages);
      return document == null ? null : MetadataDefaults.dated(document, name);
    }
    var id = idOf(row);
    return row.document(id, id, file.documentId(), rows, fields, languages);
  }

  private void missing(String why) {
    firstMissing = missing++ == 0 ? "line " + rows.line() + " " + why : firstMissing;
  }

  private String idOf(Row row) {
    var id = row.id(fields);
    if (id != null && id.length() <= SourceDocument.LONGEST_ID && ids.add(id)) {
      return id;
    }
    var place = file.documentId() + ":" + rows.line();
    rowsOfLine = place.equals(lastPlace) ? rowsOfLine + 1 : 1;
    lastPlace = place;
    return rowsOfLine == 1 ? place : place + "." + rowsOfLine;
  }

  @Override
  public String detail() {
    return switch (missing) {
      case 0 -> "";
      case 1 -> firstMissing;
      default -> firstMissing + ", and " + (missing - 1) + " more";
    };
  }

  @Override
  public SourceBytes bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    CorpusEntry.Loaded.super.close();
  }
}
