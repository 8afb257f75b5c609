/// The same answers for agents: a server of the Model Context Protocol on standard input and
/// output.
@NullMarked
package graf.mcp;

import org.jspecify.annotations.NullMarked;
