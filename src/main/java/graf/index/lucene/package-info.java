/// The embedded engine: owns its schema and its highlights.
@NullMarked
package graf.index.lucene;

import org.jspecify.annotations.NullMarked;
