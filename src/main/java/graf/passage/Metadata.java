package graf.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a source document besides its text.
///
/// @param title as a reader knows it; the file's name where the document has none
/// @param date that the document or its name says, null where neither does: ISO-8601 `YYYY-MM-DD`,
///   or `YYYY-MM`, or `YYYY`
/// @param language of most of its text: a BCP 47 code such as `en`, null where it cannot be told
/// @param type of the source: `text`, `markdown`, `html`, `pdf`, ...
/// @param encoding the character set it was decoded from, null where the format settles it
/// @param file of which it is a row or a mail, named as a document is; null where it is a file
/// @param fields what else the document says of itself, under the names by which an export has it:
///   of a mail `from`, `to`, `cc` and `message_id`
public record Metadata(
    String title,
    List<String> authors,
    @Nullable String date,
    @Nullable String language,
    String type,
    @Nullable String encoding,
    @Nullable String file,
    Map<String, List<String>> fields) {
  public Metadata {
    authors = List.copyOf(authors);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// That of a document which says no more of itself.
  public Metadata(
      String title,
      List<String> authors,
      @Nullable String date,
      @Nullable String language,
      String type,
      @Nullable String encoding,
      @Nullable String file) {
    this(title, authors, date, language, type, encoding, file, Map.of());
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
    return new Metadata(title, authors, date, language, type, encoding, holder, fields);
  }

  /// Returns this of a document that also says `more` of itself.
  public Metadata with(Map<String, List<String>> more) {
    return new Metadata(title, authors, date, language, type, encoding, file, more);
  }

  /// Returns the values of the field `name`; none where the document does not have it.
  public List<String> field(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /// Returns by whom it is, each with all that is known: a sender's name and address.
  public List<String> people() {
    return fields.containsKey("from") ? field("from") : authors;
  }

  /// Returns whom it was sent to.
  public List<String> recipients() {
    var all = new ArrayList<>(field("to"));
    all.addAll(field("cc"));
    return all;
  }
}
