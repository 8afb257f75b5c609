package graf.index.lucene.answer;

import graf.index.DocumentRecord;
import org.jspecify.annotations.Nullable;

/// What documents and sources of joined indexes are called.
interface JoinedNames {
  /// Returns `own`, of index `number`, as it is called among all.
  DocumentRecord named(int number, DocumentRecord own);

  /// Returns the path of the base folder of index `number`, with a `/` behind it.
  String base(int number);

  /// Returns what the file `own` of index `number` is called among all.
  String named(int number, String own);

  /// Returns what index `number` calls the source `source`; null where it can have none such.
  @Nullable String ownName(int number, String source);
}
