/// How sources become Lucene’s documents, in a folder or in memory.
@NullMarked
package graf.index.lucene.write;

import org.jspecify.annotations.NullMarked;
