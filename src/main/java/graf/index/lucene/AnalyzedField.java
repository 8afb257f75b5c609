package graf.index.lucene;

import graf.analysis.LetterGroups;
import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.analysis.TokensStream;
import graf.index.plan.IndexSchema;
import graf.index.plan.Shingles;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// A text as Lucene indexes it, in both its forms; made for one text after the other.
final class AnalyzedField {
  /// Terms with frequencies and positions, and the text's length for the ranking.
  static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /// The same without the length.
  static final FieldType UNSCORED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /// Terms that are only counted.
  static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);

  private final Tokens written = new Tokens();
  private final Tokens stems = new Tokens();
  private final Field writtenField;
  private final Field stemsField;
  private int position;

  AnalyzedField(String name, String language) {
    writtenField = new Field(name, new TokensStream(written), SCORED);
    stemsField = new Field(IndexSchema.stems(name, language), new TokensStream(stems), SCORED);
  }

  void reset() {
    written.clear();
    stems.clear();
    position = 0;
  }

  /// Appends a text, apart from the one before.
  void append(String text, TextAnalyzer analyzer) {
    position = analyzer.analyze(text, position, written, stems) + PassageDocuments.HEADING_GAP;
  }

  void addTo(Document document) {
    if (written.size() > 0) {
      document.add(writtenField);
    }
    if (stems.size() > 0) {
      document.add(stemsField);
    }
  }

  /// Appends the letter groups of what was appended.
  void addGroups(Tokens groups) {
    LetterGroups.add(written, groups);
  }

  /// Returns the signature of what was appended.
  int signature() {
    return Shingles.signature(written);
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
