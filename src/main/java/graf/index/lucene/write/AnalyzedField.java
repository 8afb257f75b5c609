package graf.index.lucene.write;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.analysis.TokensStream;
import graf.index.plan.IndexSchema;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// A text as Lucene indexes it, in all its forms; made for one text after the other.
final class AnalyzedField {
  /// Terms with frequencies and positions, and the text's length for the ranking.
  static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /// The same without the length.
  static final FieldType UNSCORED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /// Terms that are only counted.
  static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);

  private final Tokens forms = new Tokens();
  private final Field field;
  private int position;

  AnalyzedField(String name) {
    field = new Field(name, new TokensStream(forms), SCORED);
  }

  void reset() {
    forms.clear();
    position = 0;
  }

  /// Appends a text, apart from the one before.
  void append(String text, TextAnalyzer analyzer) {
    position = analyzer.analyze(text, position, forms) + IndexSchema.TEXT_GAP;
  }

  void addTo(Document document) {
    if (forms.size() > 0) {
      document.add(field);
    }
  }

  /// Adds the fields that passages are ranked by to a document that has none of their words.
  ///
  /// Where all have them, a text's length is looked up by a document's number; or else it is
  /// searched for among those that do, for each posting that is written, which takes a tenth of the
  /// time of indexing.
  static void addWithoutWords(Document document) {
    for (String name : List.of(IndexSchema.BODY, IndexSchema.TITLE, IndexSchema.HEADING)) {
      document.add(new Field(name, new TokensStream(new Tokens()), SCORED));
    }
  }

  /// Adds it with or without words, as {@link #addWithoutWords} does.
  void alwaysAddTo(Document document) {
    document.add(field);
  }

  /// Returns what was appended, in all its forms.
  Tokens forms() {
    return forms;
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
