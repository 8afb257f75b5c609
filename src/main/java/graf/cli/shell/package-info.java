/// What shells and `man` are told of the commands, from their tables of options.
@NullMarked
package graf.cli.shell;

import org.jspecify.annotations.NullMarked;
