package graf.cli.config;

import java.nio.file.Path;

/// A line of a configuration file.
///
/// @param line from 1
public record Setting(String key, String value, Path file, int line) {
  /// Returns where it stands: `FILE:LINE`.
  public String place() {
    return file + ":" + line;
  }

  /// Returns what says that its value cannot be taken.
  public ConfigurationException refused(String wrong) {
    return new ConfigurationException(place(), wrong);
  }
}
