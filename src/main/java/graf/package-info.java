/// The program's entry: the process's streams go in, its exit code comes out.
@NullMarked
package graf;

import org.jspecify.annotations.NullMarked;
