/// Text to terms, per language; the same analyzers index and ask.
@NullMarked
package graf.analysis;

import org.jspecify.annotations.NullMarked;
