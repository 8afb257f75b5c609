/// What an index is on the disk: generations, the lock, files, and how damage is told.
@NullMarked
package graf.index.lucene.folder;

import org.jspecify.annotations.NullMarked;
