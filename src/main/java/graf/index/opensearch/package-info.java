/// The engine for what outgrows one machine: passages on an OpenSearch cluster, asked over HTTP.
@NullMarked
package graf.index.opensearch;

import org.jspecify.annotations.NullMarked;
