/// XML of any vocabulary, and what those of papers, books and editions say of themselves.
@NullMarked
package graf.corpus.format.xml;

import org.jspecify.annotations.NullMarked;
