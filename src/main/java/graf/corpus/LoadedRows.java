package graf.corpus;

import graf.corpus.RowReader.MalformedRowException;
import graf.passage.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file that holds a document a row. A row's id is its own; of a row without one, or with one
/// that a row before it has, it is `FILE:LINE`.
final class LoadedRows implements CorpusEntry.Loaded, Iterator<SourceDocument> {
  private final SourceFile file;
  private final FileBytes bytes;
  private final String type;
  private final RowReader rows;
  private final Set<String> ids = new HashSet<>();
  private @Nullable SourceDocument next;
  private int malformed;
  private String firstMalformed = "";

  LoadedRows(SourceFile file, FileBytes bytes, String type, RowReader rows) {
    this.file = file;
    this.bytes = bytes;
    this.type = type;
    this.rows = rows;
  }

  @Override
  public Iterator<SourceDocument> documents() {
    return this;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null) {
        try {
          var row = rows.next();
          if (row == null) {
            return false;
          }
          next = row.document(idOf(row), type);
        } catch (MalformedRowException e) {
          firstMalformed =
              malformed++ == 0 ? "line " + rows.line() + " " + e.getMessage() : firstMalformed;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SourceDocument next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var document = next;
    next = null;
    return Objects.requireNonNull(document);
  }

  private String idOf(Row row) {
    var id = row.id();
    return id != null && ids.add(id) ? id : file.id() + ":" + rows.line();
  }

  @Override
  public String detail() {
    return switch (malformed) {
      case 0 -> "";
      case 1 -> firstMalformed;
      default -> firstMalformed + ", and " + (malformed - 1) + " more";
    };
  }

  @Override
  public String hash() {
    try {
      return bytes.hash();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
