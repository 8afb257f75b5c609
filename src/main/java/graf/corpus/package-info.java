/// Sources to source documents: what changed, and what was skipped and why.
@NullMarked
package graf.corpus;

import org.jspecify.annotations.NullMarked;
