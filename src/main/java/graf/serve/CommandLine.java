package graf.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A command as a shell would start it.
///
/// @param folder the working folder, absolute
/// @param environment the variables that its answer may depend on
public record CommandLine(Path folder, Map<String, String> environment, List<String> arguments) {
  public CommandLine {
    environment = Map.copyOf(environment);
    arguments = List.copyOf(arguments);
  }
}
