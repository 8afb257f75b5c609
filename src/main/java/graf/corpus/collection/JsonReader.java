package graf.corpus.collection;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import graf.corpus.format.text.OpenText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a JSON document as it streams by. The objects of a list that is all of it, or that has one
/// of the names which lists of records have, are a row each; what else is in it is one more row.
public final class JsonReader implements RowReader {
  private static final Set<String> RECORDS =
      Set.of(
          "articles",
          "data",
          "documents",
          "docs",
          "entries",
          "features",
          "hits",
          "items",
          "messages",
          "pages",
          "posts",
          "records",
          "results",
          "rows");

  private final JsonParser json;
  private final String encoding;

  /// Objects and lists that have begun and not ended, the innermost first.
  private final Deque<Level> levels = new ArrayDeque<>();

  private Row rest = rest();
  private JsonValues restValues;
  private boolean ended;

  /// Whether the token read last is still to be looked at.
  private boolean isAhead;

  private int roots;
  private long rootLine = 1;
  private long line = 1;

  /// @param name under which its values stand
  private record Level(String name, Kind kind) {
    enum Kind {
      OBJECT,
      LIST,
      RECORDS
    }
  }

  public JsonReader(OpenText text) throws IOException {
    json = JsonValues.LENIENT.createParser(text.reader());
    encoding = text.encoding();
    restValues = new JsonValues(json, JsonValues.AS_PARSED, rest);
  }

  private static Row rest() {
    return new Row(Row.Extent.FILE, Row.Others.ADDED);
  }

  @Override
  public @Nullable Row next() throws IOException, MalformedRowException {
    try {
      while (!ended) {
        var row = step();
        if (row != null) {
          return row;
        }
      }
      return taken(Row.Extent.FILE);
    } catch (StreamConstraintsException e) {
      throw broken("nests too deep, or has a number or name too long to be read");
    } catch (JacksonException e) {
      throw broken("is where it breaks off or is no JSON");
    }
  }

  private MalformedRowException broken(String why) {
    ended = true;
    line = json.currentLocation().getLineNr();
    return new MalformedRowException(why);
  }

  /// Takes a step; returns the row that it came to the end of.
  private @Nullable Row step() throws IOException, MalformedRowException {
    var token = isAhead ? json.currentToken() : json.nextToken();
    isAhead = false;
    if (token == null) {
      throw broken("is where it breaks off");
    }
    rootLine = levels.isEmpty() ? json.currentTokenLocation().getLineNr() : rootLine;
    return switch (token) {
      case FIELD_NAME -> null;
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case END_OBJECT, END_ARRAY -> {
        levels.pop();
        yield levels.isEmpty() ? root() : null;
      }
      default -> value();
    };
  }

  private @Nullable Row object() throws IOException, MalformedRowException {
    var around = levels.peek();
    if (around != null && around.kind() == Level.Kind.RECORDS) {
      line = json.currentTokenLocation().getLineNr();
      var row = new Row(Row.Extent.PART, Row.Others.ADDED);
      new JsonValues(json, JsonValues.AS_PARSED, row).object();
      row.plainText();
      return row.isEmpty() ? null : row;
    }
    if (around != null && JsonValues.CONVERSATION.equals(json.currentName())) {
      return value();
    }
    levels.push(new Level(name(), Level.Kind.OBJECT));
    return null;
  }

  private @Nullable Row list() throws IOException {
    var name = json.currentName();
    if (name != null && JsonValues.TEXTS.contains(name)) {
      return value();
    }
    boolean isRecords =
        levels.isEmpty() || (name != null && RECORDS.contains(name.toLowerCase(Locale.ROOT)));
    levels.push(new Level(name(), isRecords ? Level.Kind.RECORDS : Level.Kind.LIST));
    return null;
  }

  private @Nullable Row value() throws IOException {
    restValues.value("", name());
    return levels.isEmpty() ? root() : null;
  }

  private String name() throws IOException {
    var around = levels.peek();
    if (around == null) {
      return "";
    }
    if (around.kind() != Level.Kind.OBJECT) {
      return around.name();
    }
    return around.name().isEmpty() ? json.currentName() : around.name() + "." + json.currentName();
  }

  /// What a program wrote one after the other in one file are rows.
  private @Nullable Row root() throws IOException {
    roots++;
    ended = json.nextToken() == null;
    isAhead = !ended;
    line = rootLine;
    return ended && roots == 1 ? null : taken(Row.Extent.PART);
  }

  private @Nullable Row taken(Row.Extent extent) {
    var row = rest.of(extent);
    if (restValues.isTooLong()) {
      row.gap("is longer than " + JsonValues.LONGEST + " characters in all");
    }
    rest = rest();
    restValues = new JsonValues(json, JsonValues.AS_PARSED, rest);
    line = extent == Row.Extent.FILE ? 1 : line;
    return row.isEmpty() ? null : row;
  }

  @Override
  public String type() {
    return "json";
  }

  @Override
  public String encoding() {
    return encoding;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
