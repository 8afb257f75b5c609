package graf.corpus.collection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import graf.corpus.collection.RowReader.MalformedRowException;
import java.io.IOException;
import java.util.Set;

/// Takes the values out of JSON objects and into rows: those of objects within under a name made of
/// both names, lists of values as one, and what programs lay a text out as, put together.
final class JsonValues {
  /// Comments and commas too many are in what people write by hand.
  static final JsonFactory LENIENT =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  /// More characters than any book has.
  static final int LONGEST = 1 << 24;

  /// Names under which a list is the pieces of one text.
  static final Set<String> TEXTS = Set.of("text", "content", "body", "parts");

  /// Under which an exported conversation with a language model has its messages.
  static final String CONVERSATION = "mapping";

  private final JsonParser json;
  private final Place place;
  private final Row row;
  private long length;

  /// Where a character of what is parsed stands in the source.
  interface Place {
    long offset(long parsed);

    long line(int parsed);
  }

  /// Counts places in what is parsed itself.
  static final Place AS_PARSED =
      new Place() {
        @Override
        public long offset(long parsed) {
          return parsed;
        }

        @Override
        public long line(int parsed) {
          return parsed;
        }
      };

  JsonValues(JsonParser json, Place place, Row row) {
    this.json = json;
    this.place = place;
    this.row = row;
  }

  /// Reads the object whose beginning was read last, to its end.
  void object() throws IOException, MalformedRowException {
    object("");
    if (isTooLong()) {
      throw new MalformedRowException("is longer than " + LONGEST + " characters");
    }
  }

  boolean isTooLong() {
    return length > LONGEST;
  }

  private void object(String prefix) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      value(prefix, name);
    }
  }

  /// Reads the value that was begun last, as that of `name`.
  void value(String prefix, String name) throws IOException {
    switch (json.currentToken()) {
      case START_OBJECT -> {
        if (name.equals(CONVERSATION)) {
          conversation();
        } else {
          object(name.isEmpty() ? prefix : prefix + name + ".");
        }
      }
      case START_ARRAY -> list(prefix, name);
      default -> scalar(prefix + name);
    }
  }

  private void scalar(String name) throws IOException {
    var token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      row.put(name, "", 0, 0);
      return;
    }
    // The token's own place is its quote; its text begins after it.
    int quote = token == JsonToken.VALUE_STRING ? 1 : 0;
    put(name, json.getText(), json.currentTokenLocation(), quote);
  }

  private void put(String name, String text, JsonLocation location, int before) {
    length += text.length();
    if (length <= LONGEST) {
      row.put(
          name,
          text,
          place.offset(location.getCharOffset() + before),
          place.line(location.getLineNr()));
    }
  }

  private void list(String prefix, String name) throws IOException {
    var first = json.currentTokenLocation();
    var joined = new Pieces(TEXTS.contains(name) ? "\n\n" : ", ");
    int before = 0;
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == null) {
        return;
      }
      if (token == JsonToken.START_OBJECT && TEXTS.contains(name)) {
        piece(joined, prefix + name + ".");
      } else if (token.isStructStart()) {
        value(prefix, name);
      } else if (token != JsonToken.VALUE_NULL) {
        if (joined.isEmpty()) {
          first = json.currentTokenLocation();
          before = token == JsonToken.VALUE_STRING ? 1 : 0;
        }
        joined.add(json.getText());
      }
    }
    put(prefix + name, joined.text(), first, before);
  }

  /// Reads a piece of a text that is marked up in some way, which is `{"type": ..., "text": ...}`.
  private void piece(Pieces joined, String prefix) throws IOException {
    var type = "";
    var text = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      var token = json.nextToken();
      if (name.equals("text") && token == JsonToken.VALUE_STRING) {
        text = json.getText();
      } else if (name.equals("type") && token == JsonToken.VALUE_STRING) {
        type = json.getText();
      } else {
        value(prefix, name);
      }
    }
    if (type.equals("text")) {
      joined.add(text);
    } else {
      joined.addMarked(text);
    }
  }

  /// A text put together of its pieces.
  private static final class Pieces {
    private final StringBuilder text = new StringBuilder();
    private final String between;
    private boolean isMarked;

    Pieces(String between) {
      this.between = between;
    }

    boolean isEmpty() {
      return text.isEmpty();
    }

    void add(String piece) {
      append(isMarked || text.isEmpty() ? "" : between, piece);
    }

    /// Adds what is set apart by its looks only.
    void addMarked(String piece) {
      isMarked = true;
      append("", piece);
    }

    private void append(String separator, String piece) {
      if (text.length() <= LONGEST) {
        text.append(separator).append(piece);
      }
    }

    String text() {
      return text.toString();
    }
  }

  /// Reads the messages of a conversation, which stand in an object by their ids.
  private void conversation() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      var node = new Row();
      var values = new JsonValues(json, place, node);
      values.value("", name);
      length += values.length;
      if (length <= LONGEST) {
        row.putMessage(name, node);
      }
    }
  }
}
