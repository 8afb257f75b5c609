package graf.corpus.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Under which names a row may hold what belongs to a document; the first that is there counts.
///
/// Where a user names one, no other is looked for; else they are those that collections commonly
/// use.
public record RowFields(
    List<String> id,
    List<String> title,
    List<String> text,
    List<String> date,
    List<String> author,
    List<String> language) {
  public static RowFields of(Map<String, String> named) {
    return new RowFields(
        of(named, "id", "_id", "docid", "doc_id", "docno"),
        of(named, "title", "headline", "name"),
        of(named, "text", "body", "content", "contents"),
        of(named, "date", "published", "datepublished", "created", "created_at"),
        of(named, "author", "authors", "byline"),
        of(named, "lang", "language"));
  }

  /// Whether a column called `name`, in any case, holds one of them.
  boolean isKnown(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return id.contains(lower)
        || title.contains(lower)
        || text.contains(lower)
        || date.contains(lower)
        || author.contains(lower)
        || language.contains(lower);
  }

  /// Returns these for the messages of a chat, which have names of their own for who and when.
  RowFields ofMessages() {
    return new RowFields(
        List.of(),
        title,
        text,
        with(date, "ts", "timestamp", "create_time"),
        with(author, "from", "user_profile.real_name", "sender", "username", "user"),
        language);
  }

  private static List<String> with(List<String> names, String... more) {
    var all = new ArrayList<>(names);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  private static List<String> of(Map<String, String> named, String field, String... others) {
    var name = named.get(field);
    if (name != null) {
      return List.of(name.toLowerCase(Locale.ROOT));
    }
    var names = new ArrayList<>(List.of(others));
    names.addFirst(field);
    return List.copyOf(names);
  }
}
