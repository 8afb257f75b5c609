/// Options, exit codes, and the words in which errors reach the user: one class a command.
@NullMarked
package graf.cli;

import org.jspecify.annotations.NullMarked;
