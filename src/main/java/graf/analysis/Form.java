package graf.analysis;

import org.apache.lucene.util.BytesRef;

/// One form of a word, as it is indexed.
///
/// @param term with the mark of its kind; not to be changed
record Form(FormKind kind, BytesRef term) {
  static Form of(FormKind kind, String language, String text) {
    return new Form(kind, new BytesRef(kind.term(language, text)));
  }
}
