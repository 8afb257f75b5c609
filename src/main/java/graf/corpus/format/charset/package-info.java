/// In which character set bytes are written that do not say it.
@NullMarked
package graf.corpus.format.charset;

import org.jspecify.annotations.NullMarked;
