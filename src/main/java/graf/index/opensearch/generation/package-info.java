/// What a cluster keeps of an index: its generations, their fields and commits, and who writes
/// them.
@NullMarked
package graf.index.opensearch.generation;

import org.jspecify.annotations.NullMarked;
