package graf.cli.output;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/// What a process is given besides its arguments.
///
/// @param out standard output, not buffered
/// @param workingFolder absolute
/// @param pages shows what is longer than a screen
/// @param handover starts other programs at the terminal
public record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    Path workingFolder,
    Pages pages,
    Handover handover) {
  public Terminal(
      InputStream in,
      OutputStream out,
      PrintStream err,
      Map<String, String> environment,
      Path workingFolder) {
    this(in, out, err, environment, workingFolder, new PagerProgram(), _ -> false);
  }
}
