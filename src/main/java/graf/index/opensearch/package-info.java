/// The engine for what outgrows one machine: an index on an OpenSearch cluster, written over HTTP.
@NullMarked
package graf.index.opensearch;

import org.jspecify.annotations.NullMarked;
