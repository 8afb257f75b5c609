/// How a cluster is reached: its address, who asks, what it refuses, which of its shards are there.
@NullMarked
package graf.index.opensearch.connection;

import org.jspecify.annotations.NullMarked;
