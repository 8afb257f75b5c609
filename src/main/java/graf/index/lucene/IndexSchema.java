package graf.index.lucene;

/// The fields of the index.
///
/// A passage has each text twice: as written under the plain name, by stem under the name with its
/// language (`body.en`). After a document's passages comes its record; the last record of a source
/// file also holds the file's state.
final class IndexSchema {
  /// Changes with every change of fields or of their contents.
  static final int FORMAT = 6;

  /// The passage's own text.
  static final String BODY = "body";

  /// Its document's title.
  static final String TITLE = "title";

  /// Its heading path.
  static final String HEADING = "heading";

  /// Title and headings of which it is the first passage: by these alone it can be found.
  static final String LEAD = "lead";

  /// The {@link graf.analysis.LetterGroups} of the passage's own text, where its language has them.
  static final String GROUPS = "groups";

  static final String ID = "id";
  static final String SOURCE = "source";
  static final String ORDINAL = "ordinal";
  static final String TYPE = "type";
  static final String LANGUAGE = "lang";
  static final String AUTHOR = "author";
  static final String DATE = "date";

  /// By which near copies are looked for: {@link Shingles#signature}.
  static final String SIGNATURE = "signature";

  static final String TEXT = "text";
  static final String PLACE = "place";

  /// Indexed: the id of the document whose record this is. Stored: the record.
  static final String RECORD = "record";

  /// Indexed: the source file whose state this is.
  static final String STATE = "state";

  /// As a doc value, which can be replaced alone: the state.
  static final String STATE_BYTES = "state.bytes";

  /// What a record stands for: {@link #DOCUMENT}, {@link #FILE}, {@link #SKIPPED}.
  static final String KIND = "kind";

  static final String DOCUMENT = "document";
  static final String FILE = "file";
  static final String SKIPPED = "skipped";

  private IndexSchema() {}

  /// Returns the field that holds the stems of `field` in `language`.
  static String stems(String field, String language) {
    return field + "." + language;
  }
}
