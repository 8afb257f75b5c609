/// The command line: which command runs, and the words in which errors reach the user.
@NullMarked
package graf.cli;

import org.jspecify.annotations.NullMarked;
