/// Runs graf on a real cluster, and breaks that.
@NullMarked
package graf.cluster;

import org.jspecify.annotations.NullMarked;
