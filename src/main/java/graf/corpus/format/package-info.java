/// What every extractor gets and gives: bytes in, metadata and blocks out.
@NullMarked
package graf.corpus.format;

import org.jspecify.annotations.NullMarked;
