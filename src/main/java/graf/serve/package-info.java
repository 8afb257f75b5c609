/// The resident process: HTTP and JSON on loopback, and the shell's fast path.
@NullMarked
package graf.serve;

import org.jspecify.annotations.NullMarked;
