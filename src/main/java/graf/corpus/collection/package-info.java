/// Files that hold many documents: archives, mailboxes, rows.
@NullMarked
package graf.corpus.collection;

import org.jspecify.annotations.NullMarked;
