/// RTF, and what is embedded in it.
@NullMarked
package graf.corpus.format.rtf;

import org.jspecify.annotations.NullMarked;
