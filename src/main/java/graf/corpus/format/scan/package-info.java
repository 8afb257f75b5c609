/// Pictures of text: what a program for that reads on them.
@NullMarked
package graf.corpus.format.scan;

import org.jspecify.annotations.NullMarked;
