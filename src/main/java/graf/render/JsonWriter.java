package graf.render;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import graf.passage.Location;
import graf.passage.PageTurn;
import graf.passage.Passage;
import graf.passage.TextRange;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Writes JSON Lines, and graf's values in the form that all of its JSON gives them.
final class JsonWriter {
  private static final int SCHEMA = 1;

  private final JsonGenerator json;

  JsonWriter(Writer out) throws IOException {
    json =
        new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .characterEscapes(new TerminalSafeEscapes())
            // Lines are ended by endLine, the last one too.
            .rootValueSeparator("")
            .build()
            .createGenerator(out);
  }

  void startLine() throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
  }

  void startLine(String kind) throws IOException {
    startLine();
    json.writeStringField("kind", kind);
  }

  void endLine() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  void text(String name, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  /// Says that something holds; where it does not, nothing is written.
  void mark(String name) throws IOException {
    json.writeBooleanField(name, true);
  }

  void untrue(String name) throws IOException {
    json.writeBooleanField(name, false);
  }

  void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  /// Writes `value` with at most four decimals, as few as it takes.
  void decimal(String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(shortest(value));
  }

  /// Writes a time in microseconds since 1970 as ISO-8601 has it, in UTC; 0 as null.
  void time(String name, long micros) throws IOException {
    text(name, time(micros));
  }

  static @Nullable String time(long micros) {
    long seconds = TimeUnit.MICROSECONDS.toSeconds(micros);
    return micros == 0 ? null : Instant.ofEpochSecond(seconds).toString();
  }

  void millis(String name, Duration duration) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Amounts.tenths(duration.toNanos() / 1e6));
  }

  void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (var value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  void forms(String name, List<AnalyzedText.Form> forms) throws IOException {
    json.writeArrayFieldStart(name);
    for (var form : forms) {
      json.writeStartObject();
      json.writeStringField("text", form.text());
      json.writeStringField("reason", form.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void ranges(String name, List<TextRange> ranges) throws IOException {
    json.writeFieldName(name);
    ranges(ranges);
  }

  void rangeLists(String name, List<List<TextRange>> lists) throws IOException {
    json.writeArrayFieldStart(name);
    for (var ranges : lists) {
      ranges(ranges);
    }
    json.writeEndArray();
  }

  void location(Location location) throws IOException {
    json.writeObjectFieldStart("location");
    line("line_start", location.lineStart());
    line("line_end", location.lineEnd());
    var page = location.page();
    if (page == null) {
      json.writeNullField("page");
    } else {
      json.writeNumberField("page", page.number());
      if (page.label() != null) {
        json.writeStringField("page_label", page.label());
      }
      if (page.confidence() != null) {
        json.writeNumberField("confidence", page.confidence());
      }
      pageTurns(location.turns());
    }
    json.writeNumberField("start", location.range().start());
    json.writeNumberField("end", location.range().end());
    texts("heading", location.heading());
    json.writeEndObject();
  }

  /// Writes where in its text a passage goes on on other pages; nothing for one that does not.
  private void pageTurns(List<PageTurn> turns) throws IOException {
    if (turns.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("page_turns");
    for (var turn : turns) {
      json.writeStartObject();
      json.writeNumberField("offset", turn.offset());
      json.writeNumberField("page", turn.page().number());
      if (turn.page().label() != null) {
        json.writeStringField("page_label", turn.page().label());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Writes passages of `document`, each with its id, location and text.
  void passages(String name, String document, List<Passage> passages) throws IOException {
    json.writeArrayFieldStart(name);
    for (var passage : passages) {
      json.writeStartObject();
      json.writeStringField("id", passage.id(document));
      location(passage.location());
      json.writeStringField("text", passage.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void startArray(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  void endArray() throws IOException {
    json.writeEndArray();
  }

  void startObject() throws IOException {
    json.writeStartObject();
  }

  void startObject(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  void endObject() throws IOException {
    json.writeEndObject();
  }

  private void ranges(List<TextRange> ranges) throws IOException {
    json.writeStartArray();
    for (var range : ranges) {
      json.writeStartArray();
      json.writeNumber(range.start());
      json.writeNumber(range.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void line(String name, int line) throws IOException {
    if (line > 0) {
      json.writeNumberField(name, line);
    } else {
      json.writeNullField(name);
    }
  }

  /// Returns `value` with at most four decimals, as few as it takes but one.
  static String shortest(double value) {
    long scaled = Math.round(Math.abs(value) * 10_000);
    var decimals = new StringBuilder(Long.toString(10_000 + scaled % 10_000)).deleteCharAt(0);
    while (decimals.length() > 1 && decimals.charAt(decimals.length() - 1) == '0') {
      decimals.setLength(decimals.length() - 1);
    }
    return (value < 0 && scaled > 0 ? "-" : "") + scaled / 10_000 + "." + decimals;
  }
}
