package graf.index.plan;

import graf.index.DocumentRecord;

/// Names of documents as one text: the id, and behind it the source where that is another, so that
/// they are in order by id and then by source.
public final class DocumentNames {
  private static final char APART = '\0';

  private DocumentNames() {}

  public static String write(DocumentRecord.Name name) {
    var id = name.id();
    return id.equals(name.source()) ? id : id + APART + name.source();
  }

  public static DocumentRecord.Name read(String text) {
    int apart = text.lastIndexOf(APART);
    return apart < 0
        ? new DocumentRecord.Name(text, text)
        : new DocumentRecord.Name(text.substring(apart + 1), text.substring(0, apart));
  }
}
