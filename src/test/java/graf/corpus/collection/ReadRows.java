package graf.corpus.collection;

import graf.corpus.collection.RowReader.MalformedRowException;
import graf.corpus.format.LanguageGuess;
import graf.corpus.format.text.OpenText;
import graf.passage.PassageSplitter;
import graf.passage.SourceDocument;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Rows as a person sees them: `LINE: TEXT`, with ` | ` between what stands on lines of its own.
final class ReadRows {
  static final RowFields FIELDS = RowFields.of(Map.of());

  private ReadRows() {}

  /// What opens a collection.
  interface Opening {
    RowReader open(OpenText text) throws Exception;
  }

  static List<String> csv(String text) throws Exception {
    return of(text, opened -> CsvReader.csv(opened, FIELDS));
  }

  static List<String> json(String text) throws Exception {
    return of(text, JsonReader::new);
  }

  static List<String> of(String text, Opening opening) throws Exception {
    var seen = new ArrayList<String>();
    for (SourceDocument document : documents(text, opening, seen)) {
      PassageSplitter.split(document)
          .forEachRemaining(passage ->
              seen.add(
                  passage.location().lineStart() + ": " + passage.text().replace("\n", " | ")));
    }
    return seen;
  }

  /// @param gaps takes what is on record of rows that are not as they should be
  static List<SourceDocument> documents(String text, Opening opening, List<String> gaps)
      throws Exception {
    var documents = new ArrayList<SourceDocument>();
    try (var reader = opening.open(new OpenText(new StringReader(text), "UTF-8"))) {
      while (true) {
        try {
          var row = reader.next();
          if (row == null) {
            return documents;
          }
          if (!row.gap().isEmpty()) {
            gaps.add("line " + reader.line() + " " + row.gap());
          }
          var document = row.document("", "", "", reader, FIELDS, new LanguageGuess.Rows());
          if (document != null) {
            documents.add(document);
          }
        } catch (MalformedRowException e) {
          gaps.add("line " + reader.line() + " " + e.getMessage());
        }
      }
    }
  }
}
