/// Scores the ranking against judged queries, with the files and measures of TREC.
@NullMarked
package graf.evaluate;

import org.jspecify.annotations.NullMarked;
