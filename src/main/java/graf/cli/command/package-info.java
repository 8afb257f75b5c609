/// One class a command: its options, and what it does with them.
@NullMarked
package graf.cli.command;

import org.jspecify.annotations.NullMarked;
