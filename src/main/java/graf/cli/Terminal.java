package graf.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/// What a process is given besides its arguments.
///
/// @param out standard output, not buffered
/// @param workingFolder absolute
public record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    Path workingFolder) {}
