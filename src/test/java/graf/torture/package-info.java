/// Breaks off the packaged program in every way a machine can, and holds it to what it promised.
@NullMarked
package graf.torture;

import org.jspecify.annotations.NullMarked;
