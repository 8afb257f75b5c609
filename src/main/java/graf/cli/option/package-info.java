/// Options and arguments: what can be given, and what was.
@NullMarked
package graf.cli.option;

import org.jspecify.annotations.NullMarked;
