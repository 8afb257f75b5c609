package graf.corpus.collection;

import graf.corpus.format.LanguageGuess;
import graf.corpus.format.LanguageTag;
import graf.corpus.format.PublicationDate;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One document of a collection that has one a row: named values, and where they stand.
///
/// Names may be in any case. Offsets inside a value are exact where the collection needs no escapes
/// in it.
public final class Row {
  /// What tells a document that graf exported from any other.
  private static final String SCHEMA = "schema";

  private static final String PASSAGES = "passages";

  /// Of Slack, Telegram, Claude.
  private static final List<String> MESSAGES =
      List.of("client_msg_id", "ts", "text_entities", "date_unixtime", "sender");

  private final List<RowValue> values = new ArrayList<>();
  private final Extent extent;
  private final Others others;
  private @Nullable SourceDocument exported;
  private String gap = "";
  private boolean isConversation;

  /// What a row is to its file.
  public enum Extent {
    /// One of many.
    PART,
    /// All that is in it.
    FILE
  }

  /// What becomes of the values of a row beside its text.
  enum Others {
    LEFT,
    ADDED
  }

  Row() {
    this(Extent.PART, Others.LEFT);
  }

  Row(Extent extent, Others others) {
    this.extent = extent;
    this.others = others;
  }

  /// Returns this row as `otherExtent` of its file.
  Row of(Extent otherExtent) {
    var row = new Row(otherExtent, others);
    row.isConversation = isConversation;
    row.values.addAll(values);
    return row;
  }

  /// Adds a value of which all stands on one line, whatever line ends are in it.
  ///
  /// @param offset at which it stands; past 2^31 characters, offsets count in its text alone
  void put(String name, String text, long offset, long line) {
    values.add(RowValue.onOneLine(name, text, offset, line));
  }

  /// Adds a value as it is written.
  void put(String name, SeparatedRecords.Cell cell) {
    values.add(RowValue.asWritten(name, cell));
  }

  /// Adds what a message of a conversation says; of what is none, all.
  void putMessage(String name, Row message) {
    var said =
        message.first(List.of(name + ".message.content.parts", name + ".message.content.text"));
    var by = message.text(List.of(name + ".message.author.role"));
    isConversation |= !said.isEmpty();
    for (RowValue value : said.isEmpty() ? message.values : said) {
      boolean isText = !said.isEmpty() && by != null;
      values.add(isText ? value.as("text", by + ": " + value.text()) : value);
    }
  }

  /// Whether it has the names that programs for chats give what belongs to a message.
  private boolean isMessage() {
    return isConversation || MESSAGES.stream().anyMatch(this::has);
  }

  void put(SourceDocument document) {
    exported = document;
  }

  /// Says what of it is not as it should be, in a few words.
  void gap(String why) {
    gap = why;
  }

  /// Returns what of it is not as it should be; empty where all is.
  public String gap() {
    return gap;
  }

  public Extent extent() {
    return extent;
  }

  boolean isEmpty() {
    return values.isEmpty() && exported == null;
  }

  /// Whether it has the names that `graf export` writes.
  boolean isExported() {
    return has(SCHEMA) && has(PASSAGES);
  }

  /// Has what programs write in signs of their own in its text be what a reader sees.
  void plainText() {
    if (has("ts")) {
      values.replaceAll(
          value -> value.isNamed("text") ? value.as("text", SlackText.plain(value.text())) : value);
    }
  }

  private boolean has(String name) {
    return values.stream().anyMatch(value -> value.isNamed(name));
  }

  /// Returns the values under the first of `names` that has one which is not blank.
  private List<RowValue> first(List<String> names) {
    for (String name : names) {
      var found = new ArrayList<RowValue>();
      for (RowValue value : values) {
        if (value.isNamed(name) && !value.text().isBlank()) {
          found.add(value);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private @Nullable String text(List<String> names) {
    var found = first(names);
    return found.isEmpty() ? null : found.getFirst().text().strip();
  }

  /// Returns the row's own id, or null where it has none.
  public @Nullable String id(RowFields fields) {
    if (exported != null) {
      return exported.id();
    }
    // A chat numbers its messages from one.
    return isMessage() ? null : text(fields.id());
  }

  /// Returns the document, or null where the row has no text: neither in the field of that name
  /// nor, where it has no such field, in any other.
  ///
  /// @param title of a document without one of its own
  /// @param file in which it stands
  /// @param languages of the rows before it
  public @Nullable SourceDocument document(
      String id,
      String title,
      String file,
      RowReader from,
      RowFields given,
      LanguageGuess.Rows languages) {
    if (exported != null) {
      return new SourceDocument(id, exported.metadata(), exported.content());
    }
    var fields = isMessage() ? given.ofMessages() : given;
    var blocks = blocks(fields);
    if (blocks.isEmpty()) {
      return null;
    }
    var ownTitle = text(fields.title());
    var authors = text(fields.author());
    var language = LanguageTag.of(text(fields.language()));
    var metadata =
        new Metadata(
            ownTitle == null ? title : ownTitle,
            authors == null ? List.of() : List.of(authors),
            PublicationDate.of(text(fields.date())),
            language == null ? languages.of(sample(blocks)) : language,
            from.type(),
            from.encoding(),
            extent == Extent.FILE ? null : file);
    return new SourceDocument(id, metadata, blocks);
  }

  private List<Block> blocks(RowFields fields) {
    var blocks = new ArrayList<Block>();
    if (fields.text().stream().anyMatch(this::has)) {
      first(fields.text()).forEach(value -> value.addParagraphs(blocks));
      if (others == Others.ADDED && !isMessage()) {
        values.stream()
            .filter(value -> !fields.isKnown(value.name()))
            .forEach(value -> value.addNamed(blocks));
      }
    } else {
      values.forEach(value -> value.addNamed(blocks));
    }
    return blocks;
  }

  private static String sample(List<Block> blocks) {
    var sample = new StringBuilder();
    for (Block block : blocks) {
      sample.append(sample.isEmpty() ? "" : "\n").append(block.text());
    }
    return sample.toString();
  }
}
