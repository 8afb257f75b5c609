/// One extractor a family of formats: bytes to metadata and blocks.
@NullMarked
package graf.corpus.format;

import org.jspecify.annotations.NullMarked;
