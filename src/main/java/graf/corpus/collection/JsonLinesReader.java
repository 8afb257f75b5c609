package graf.corpus.collection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import graf.corpus.format.text.OpenText;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Reads JSON Lines: an object a line.
public final class JsonLinesReader implements RowReader, JsonValues.Place {
  private static final JsonFactory JSON = new JsonFactory();

  /// Longer than any book; a line is held whole.
  private static final int LONGEST = 1 << 24;

  private final Reader in;
  private final String encoding;
  private final char[] buffer = new char[1 << 15];
  private int next;
  private int end;
  private long line;
  private long offset;
  private long nextOffset;

  public JsonLinesReader(OpenText text) {
    in = text.reader();
    encoding = text.encoding();
  }

  @Override
  public @Nullable Row next() throws IOException, MalformedRowException {
    for (var text = readLine(); text != null; text = readLine()) {
      if (!text.isBlank()) {
        return row(text);
      }
    }
    return null;
  }

  @Override
  public long line() {
    return line;
  }

  private @Nullable String readLine() throws IOException, MalformedRowException {
    var text = new StringBuilder();
    line++;
    offset = nextOffset;
    int c = read();
    for (; c >= 0 && c != '\n'; c = read()) {
      nextOffset++;
      if (text.length() <= LONGEST) {
        text.append((char) c);
      }
    }
    nextOffset++;
    if (text.length() > LONGEST) {
      throw new MalformedRowException("is longer than " + LONGEST + " characters");
    }
    return c < 0 && text.isEmpty() ? null : text.toString();
  }

  // A buffered reader takes a lock for each character.
  private int read() throws IOException {
    if (next == end) {
      end = Math.max(0, in.read(buffer));
      next = 0;
    }
    return end == 0 ? -1 : buffer[next++];
  }

  @Override
  public String type() {
    return "jsonl";
  }

  @Override
  public String encoding() {
    return encoding;
  }

  private Row row(String text) throws IOException, MalformedRowException {
    var row = new Row();
    try (var json = JSON.createParser(text)) {
      var values = new JsonValues(json, this, row);
      if (json.nextToken() == JsonToken.START_OBJECT) {
        values.object();
      } else {
        values.value("", "");
        if (json.nextToken() != null) {
          throw new MalformedRowException("is not JSON");
        }
      }
      if (row.isExported()) {
        row.put(ExportedDocument.read(text));
      }
      return row;
    } catch (StreamConstraintsException e) {
      throw new MalformedRowException(
          "nests too deep, or has a number or name too long to be read");
    } catch (StreamReadException e) {
      throw new MalformedRowException("is not JSON");
    }
  }

  @Override
  public long offset(long parsed) {
    return offset + parsed;
  }

  @Override
  public long line(int parsed) {
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
