/// What the user typed, as an engine-neutral tree.
@NullMarked
package graf.query;

import org.jspecify.annotations.NullMarked;
