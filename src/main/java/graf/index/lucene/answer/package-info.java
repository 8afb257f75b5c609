/// How an index is asked, or several together: what matches, how it is ranked, what of it is
/// highlighted.
@NullMarked
package graf.index.lucene.answer;

import org.jspecify.annotations.NullMarked;
