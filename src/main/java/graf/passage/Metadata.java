package graf.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a source document besides its text.
///
/// @param title as a reader knows it; the file's name where the document has none
/// @param date published, else modified: ISO-8601 `YYYY-MM-DD`, or `YYYY-MM`, or `YYYY`
/// @param language of most of its text: a BCP 47 code such as `en`, null where it cannot be told
/// @param type of the source: `text`, `markdown`, `html`, `pdf`, ...
/// @param encoding the character set it was decoded from, null where the format settles it
/// @param file of which it is a row or a mail, named as a document is; null where it is a file
public record Metadata(
    String title,
    List<String> authors,
    @Nullable String date,
    @Nullable String language,
    String type,
    @Nullable String encoding,
    @Nullable String file) {
  public Metadata {
    authors = List.copyOf(authors);
  }

  /// That of a document which is a file.
  public Metadata(
      String title,
      List<String> authors,
      @Nullable String date,
      @Nullable String language,
      String type,
      @Nullable String encoding) {
    this(title, authors, date, language, type, encoding, null);
  }

  /// Returns the file in which the document `id`, whose this is, stands.
  public String fileOf(String id) {
    return file == null ? id : file;
  }

  /// Returns this of a document that stands in `holder`.
  public Metadata in(String holder) {
    return new Metadata(title, authors, date, language, type, encoding, holder);
  }
}
