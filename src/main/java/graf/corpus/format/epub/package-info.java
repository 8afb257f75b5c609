/// Electronic books: their chapters, in the order of reading.
@NullMarked
package graf.corpus.format.epub;

import org.jspecify.annotations.NullMarked;
