package graf.corpus.format.markup;

import graf.corpus.format.markup.FrontMatter.Span;
import graf.corpus.format.markup.FrontMatter.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads front matter that is YAML: its values, where they stand.
///
/// Its events only are asked for: nothing is built of them, so that no alias grows.
final class YamlFrontMatter {
  // Each place is counted from the beginning.
  private static final int MOST = 64 << 10;
  private static final int DEEPEST = 10;

  private final FencedMatter matter;
  private final Iterator<Event> events;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();

  private YamlFrontMatter(FencedMatter matter) {
    this.matter = matter;
    this.events =
        new Parse(LoadSettings.builder().build())
            .parseString(matter.text().substring(matter.start(), matter.close()))
            .iterator();
  }

  /// Returns null where it is no YAML, such as a title with a colon in it.
  static @Nullable FrontMatter read(FencedMatter matter) {
    if (matter.close() - matter.start() > MOST) {
      return null;
    }
    try {
      return new YamlFrontMatter(matter).read();
    } catch (YamlEngineException _) {
      return null;
    }
  }

  private FrontMatter read() {
    var event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = events.next();
    }
    if (event.getEventId() != Event.ID.MappingStart) {
      return FrontMatter.none(matter.text());
    }
    for (var key = events.next(); !isEnd(key); key = events.next()) {
      add(values.computeIfAbsent(name(key), _ -> new ArrayList<>()), events.next(), 1);
    }
    while (events.hasNext()) {
      // What is broken further down makes it no YAML.
      events.next();
    }
    return new FrontMatter(matter.text(), matter.end(), values);
  }

  private void add(List<Value> found, Event event, int depth) {
    switch (event.getEventId()) {
      case Scalar -> add(found, span((ScalarEvent) event));
      case Alias -> add(found, new Span(start(event), end(event), Quoting.PLAIN));
      case SequenceStart -> addList(found, depth);
      case MappingStart -> addInner(found, depth);
      default -> {}
    }
  }

  private static void add(List<Value> found, Span span) {
    if (span.start() < span.end()) {
      found.add(Value.of(span));
    }
  }

  private void addList(List<Value> found, int depth) {
    checkDepth(depth);
    for (var item = events.next(); !isEnd(item); item = events.next()) {
      add(found, item, depth + 1);
    }
  }

  /// Keys below another: a name is its value, and what readers look for counts by itself.
  private void addInner(List<Value> found, int depth) {
    checkDepth(depth);
    for (var key = events.next(); !isEnd(key); key = events.next()) {
      var name = name(key);
      var inner = new ArrayList<Value>();
      add(name.equals("name") ? found : inner, events.next(), depth + 1);
      if (FrontMatter.isRead(name) && !inner.isEmpty()) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(inner);
      }
    }
  }

  private static void checkDepth(int depth) {
    if (depth > DEEPEST) {
      throw new YamlEngineException("nested too deeply");
    }
  }

  private String name(Event key) {
    if (key instanceof ScalarEvent scalar) {
      return scalar.getValue().strip().toLowerCase(Locale.ROOT);
    }
    add(new ArrayList<>(), key, 1);
    return "";
  }

  private static boolean isEnd(Event event) {
    return event.getEventId() == Event.ID.SequenceEnd || event.getEventId() == Event.ID.MappingEnd;
  }

  private Span span(ScalarEvent scalar) {
    var text = matter.text();
    int start = start(scalar);
    int end = end(scalar);
    return switch (scalar.getScalarStyle()) {
      case DOUBLE_QUOTED -> new Span(text.indexOf('"', start) + 1, end - 1, Quoting.ESCAPED);
      case SINGLE_QUOTED -> new Span(text.indexOf('\'', start) + 1, end - 1, Quoting.DOUBLED);
      case LITERAL, FOLDED ->
          new Span(Math.min(FencedMatter.next(text, start), end), end, Quoting.PLAIN);
      default -> new Span(start, end, Quoting.PLAIN);
    };
  }

  private int start(Event event) {
    return offset(event.getStartMark());
  }

  private int end(Event event) {
    return offset(event.getEndMark());
  }

  private int offset(Optional<Mark> mark) {
    return matter.text().offsetByCodePoints(matter.start(), mark.orElseThrow().getIndex());
  }
}
