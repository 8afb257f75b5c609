/// What an index can do, whichever engine holds it: write, commit, ask, read back.
@NullMarked
package graf.index;

import org.jspecify.annotations.NullMarked;
