package graf.corpus.collection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import graf.corpus.format.text.OpenText;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Reads JSON Lines: an object a line. Values that are neither text, number nor list of these are
/// passed over, but for those of a line that `graf export` wrote.
public final class JsonLinesReader implements RowReader {
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
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedRowException("is not a JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        value(json, row);
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

  private void value(JsonParser json, Row row) throws IOException {
    var name = json.currentName();
    var token = json.nextToken();
    if (token == JsonToken.START_ARRAY) {
      row.put(name, list(json), offset, line);
    } else if (token == JsonToken.START_OBJECT) {
      json.skipChildren();
    } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      // The token's own place is its quote; its text begins after it.
      int quote = token == JsonToken.VALUE_STRING ? 1 : 0;
      long start = json.currentTokenLocation().getCharOffset() + quote;
      row.put(name, json.getText(), offset + start, line);
    }
  }

  private static String list(JsonParser json) throws IOException {
    var joined = new StringBuilder();
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token.isStructStart()) {
        json.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        joined.append(joined.isEmpty() ? "" : ", ").append(json.getText());
      }
    }
    return joined.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
