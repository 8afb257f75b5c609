/// Queries and filters as the cluster's JSON.
@NullMarked
package graf.index.opensearch.dsl;

import org.jspecify.annotations.NullMarked;
