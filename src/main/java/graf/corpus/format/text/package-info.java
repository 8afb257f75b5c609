/// Plain text: encodings, lines, and the blocks between blank lines.
@NullMarked
package graf.corpus.format.text;

import org.jspecify.annotations.NullMarked;
