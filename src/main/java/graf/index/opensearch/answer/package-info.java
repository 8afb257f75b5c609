/// How a cluster is asked for hits, and what is made of its answers.
@NullMarked
package graf.index.opensearch.answer;

import org.jspecify.annotations.NullMarked;
