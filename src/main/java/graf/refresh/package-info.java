/// Makes an index equal to its sources: what changed is read, split and written.
@NullMarked
package graf.refresh;

import org.jspecify.annotations.NullMarked;
