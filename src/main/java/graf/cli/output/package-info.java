/// Where words go: the console, pages, progress.
@NullMarked
package graf.cli.output;

import org.jspecify.annotations.NullMarked;
