/// Results for a terminal or for another program: one renderer a format, no logic.
@NullMarked
package graf.render;

import org.jspecify.annotations.NullMarked;
