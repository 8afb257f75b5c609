/// Measures graf and its yardsticks side by side; started by `scripts/bench`, never by a test.
@NullMarked
package graf.bench;

import org.jspecify.annotations.NullMarked;
