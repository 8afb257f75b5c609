package graf.corpus.format.markup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import graf.corpus.format.markup.FrontMatter.Span;
import graf.corpus.format.markup.FrontMatter.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads front matter that is a JSON object: its strings, and its lists of strings.
final class JsonFrontMatter {
  private static final JsonFactory JSON = new JsonFactory();

  private final String text;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();

  JsonFrontMatter(String text) {
    this.text = text;
  }

  FrontMatter read() {
    try (var json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var key = json.currentName().toLowerCase(Locale.ROOT);
        json.nextToken();
        values.put(key, values(json));
      }
      int end = (int) json.currentLocation().getCharOffset();
      boolean isWhole = json.currentToken() == JsonToken.END_OBJECT && !values.isEmpty();
      boolean isAlone = end >= text.length() || Character.isWhitespace(text.charAt(end));
      return isWhole && isAlone ? new FrontMatter(text, end, values) : FrontMatter.none(text);
    } catch (IOException _) {
      // A text that begins with a brace.
      return FrontMatter.none(text);
    }
  }

  private List<Value> values(JsonParser json) throws IOException {
    var found = new ArrayList<Value>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
        add(json, found);
        json.skipChildren();
      }
    } else {
      add(json, found);
      json.skipChildren();
    }
    return found;
  }

  private void add(JsonParser json, List<Value> found) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      json.getText();
      int start = (int) json.currentTokenLocation().getCharOffset() + 1;
      int end = (int) json.currentLocation().getCharOffset() - 1;
      if (end > start) {
        found.add(Value.of(new Span(start, end, Quoting.ESCAPED)));
      }
    }
  }
}
