/// Asks an index, checks the hits against their sources, folds, explains.
@NullMarked
package graf.search;

import org.jspecify.annotations.NullMarked;
