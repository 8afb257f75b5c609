package graf.corpus.collection;

import graf.corpus.format.LanguageGuess;
import graf.corpus.format.LanguageTag;
import graf.corpus.format.PublicationDate;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.SourceDocument;
import graf.passage.SourceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One document of a collection that has one a line: named values, and where they stand.
///
/// Names may be in any case. All of a row stands on one place: offsets inside its text are exact
/// where the collection needs no escapes in it.
public final class Row {
  /// What tells a document that graf exported from any other.
  private static final String SCHEMA = "schema";

  private static final String PASSAGES = "passages";

  private final Map<String, Value> values = new HashMap<>();
  private @Nullable SourceDocument exported;

  /// A value, and the offset of its first character in the source.
  private record Value(String text, int offset, int line) {}

  /// @param offset at which it stands; past 2^31 characters, offsets count in its text alone
  void put(String name, String text, long offset, long line) {
    boolean fits = offset + text.length() <= Integer.MAX_VALUE;
    values.put(name.toLowerCase(Locale.ROOT), new Value(text, fits ? (int) offset : 0, (int) line));
  }

  void put(SourceDocument document) {
    exported = document;
  }

  /// Whether it has the names that `graf export` writes.
  boolean isExported() {
    return values.containsKey(SCHEMA) && values.containsKey(PASSAGES);
  }

  private @Nullable Value first(List<String> names) {
    for (String name : names) {
      var value = values.get(name);
      if (value != null && !value.text().isBlank()) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String text(List<String> names) {
    var value = first(names);
    return value == null ? null : value.text().strip();
  }

  /// Returns the row's own id, or null where it has none.
  public @Nullable String id(RowFields fields) {
    return exported == null ? text(fields.id()) : exported.id();
  }

  /// Returns the document, or null where the row has no text.
  ///
  /// @param file in which it stands
  /// @param languages of the rows before it
  public @Nullable SourceDocument document(
      String id, String file, RowReader from, RowFields fields, LanguageGuess.Rows languages) {
    if (exported != null) {
      return new SourceDocument(id, exported.metadata(), exported.content());
    }
    var text = first(fields.text());
    if (text == null) {
      return null;
    }
    var title = text(fields.title());
    var authors = text(fields.author());
    var language = LanguageTag.of(text(fields.language()));
    var metadata =
        new Metadata(
            title == null ? id : title,
            authors == null ? List.of() : List.of(authors),
            PublicationDate.of(text(fields.date())),
            language == null ? languages.of(text.text()) : language,
            from.type(),
            from.encoding(),
            file);
    return new SourceDocument(id, metadata, paragraphs(text));
  }

  private static List<Block> paragraphs(Value value) {
    var blocks = new ArrayList<Block>();
    var text = value.text();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      int blank = blankLine(text, end + 1);
      if (blank >= 0) {
        add(value, start, end, blocks);
        start = blank;
      }
    }
    add(value, start, text.length(), blocks);
    return blocks;
  }

  /// Returns where the blank line that begins at `start` ends; -1 where it is not blank.
  private static int blankLine(String text, int start) {
    int end = start;
    while (end < text.length() && " \t\r".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '\n' ? end : -1;
  }

  private static void add(Value value, int start, int end, List<Block> blocks) {
    var text = value.text().substring(start, end);
    var stripped = text.stripLeading();
    int from = start + text.length() - stripped.length();
    stripped = stripped.stripTrailing();
    if (!stripped.isEmpty()) {
      var places = new SourceMap.Builder().run(0, value.offset() + from, value.line()).build();
      blocks.add(new Block(Block.Kind.PARAGRAPH, 0, stripped, places, null));
    }
  }
}
