package graf.query.read;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.jspecify.annotations.Nullable;

/// A word that matches as written, not by its stem.
final class WrittenWordQueryNode extends FieldQueryNode {
  WrittenWordQueryNode(@Nullable CharSequence field, CharSequence text) {
    super(field, text, 0, 0);
  }
}
