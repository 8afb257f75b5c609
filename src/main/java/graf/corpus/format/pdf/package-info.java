/// PDF: lines as they stand on a page become paragraphs, and what is drawn on top of the page (what
/// was filled into a form, notes, signatures) is read with it.
@NullMarked
package graf.corpus.format.pdf;

import org.jspecify.annotations.NullMarked;
