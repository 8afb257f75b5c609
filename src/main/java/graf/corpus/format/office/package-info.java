/// Office and OpenDocument files.
@NullMarked
package graf.corpus.format.office;

import org.jspecify.annotations.NullMarked;
