/// The embedded engine: opens an index in a folder, checks and repairs it.
@NullMarked
package graf.index.lucene;

import org.jspecify.annotations.NullMarked;
