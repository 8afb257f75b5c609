package graf.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads JSON Lines: an object a line. Values that are neither text, number nor list of these are
/// passed over, but for those of a line that `graf export` wrote.
final class JsonLinesReader implements RowReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader lines;
  private long line;
  private int offset;
  private int nextOffset;

  JsonLinesReader(InputStream in) {
    lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  @Override
  public @Nullable Row next() throws IOException, MalformedRowException {
    for (var text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      offset = nextOffset;
      nextOffset += text.length() + 1;
      if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
        text = text.substring(1);
        nextOffset--;
      }
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
    } catch (StreamReadException e) {
      throw new MalformedRowException("is not JSON");
    }
  }

  private void value(JsonParser json, Row row) throws IOException {
    var name = json.currentName();
    var token = json.nextToken();
    if (token == JsonToken.START_ARRAY) {
      row.put(name, list(json), offset, (int) line);
    } else if (token == JsonToken.START_OBJECT) {
      json.skipChildren();
    } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      // The token's own place is its quote; its text begins after it.
      int quote = token == JsonToken.VALUE_STRING ? 1 : 0;
      int start = (int) json.currentTokenLocation().getCharOffset() + quote;
      row.put(name, json.getText(), offset + start, (int) line);
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
    lines.close();
  }
}
