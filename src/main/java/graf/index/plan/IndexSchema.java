package graf.index.plan;

/// The fields of the index.
///
/// A text is one field: each word as written, and at its position its other forms behind the marks
/// of {@link graf.analysis.FormKind}. After a document's passages comes its record; the last record
/// of a source file also holds the file's state.
public final class IndexSchema {
  /// Changes with every change of fields or of their contents.
  public static final int FORMAT = 7;

  /// The passage's own text.
  public static final String BODY = "body";

  /// Its document's title.
  public static final String TITLE = "title";

  /// Its heading path.
  public static final String HEADING = "heading";

  /// Title and headings of which it is the first passage: by these alone it can be found.
  public static final String LEAD = "lead";

  /// The {@link graf.analysis.LetterGroups} of the passage's own text, where its language has them.
  public static final String GROUPS = "groups";

  public static final String ID = "id";

  /// What no other document has, and what documents are in order by: {@link DocumentNames}.
  public static final String NAME = "name";

  /// The paths by which {@link graf.passage.PathGlob} finds it, in their normal form: that of its
  /// file, and its id.
  public static final String PATH = "path";

  /// The file in which it stands, where that is not the id.
  public static final String HOLDER = "holder";

  public static final String SOURCE = "source";
  public static final String ORDINAL = "ordinal";
  public static final String TYPE = "type";
  public static final String LANGUAGE = "lang";
  public static final String AUTHOR = "author";
  public static final String RECIPIENT = "to";
  public static final String DATE = "date";

  /// By which near copies are looked for: {@link Shingles#signature}.
  public static final String SIGNATURE = "signature";

  public static final String TEXT = "text";
  public static final String PLACE = "place";

  /// Indexed: the id of the document whose record this is. Stored: the record.
  public static final String RECORD = "record";

  /// Indexed: the source file whose state this is.
  public static final String STATE = "state";

  /// As a doc value, which can be replaced alone: the state.
  public static final String STATE_BYTES = "state.bytes";

  /// What a record stands for: {@link #DOCUMENT}, {@link #FILE}, {@link #SKIPPED}.
  public static final String KIND = "kind";

  public static final String DOCUMENT = "document";
  public static final String FILE = "file";
  public static final String SKIPPED = "skipped";

  /// Positions between two texts of one field, so that no phrase reaches from one into the next.
  public static final int TEXT_GAP = 100;

  private IndexSchema() {}
}
