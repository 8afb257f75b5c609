/// Which extractor reads a file, and in which process.
@NullMarked
package graf.corpus.parse;

import org.jspecify.annotations.NullMarked;
