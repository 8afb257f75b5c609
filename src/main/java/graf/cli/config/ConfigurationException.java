package graf.cli.config;

import java.io.Serial;

/// A file of the configuration says something that graf cannot do.
public final class ConfigurationException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String message;

  ConfigurationException(String place, String wrong) {
    super(wrong);
    message = place + ": " + wrong;
  }

  /// Returns what says that `wrong` stands at `place`.
  public static ConfigurationException at(String place, String wrong) {
    return new ConfigurationException(place, wrong);
  }

  @Override
  public String getMessage() {
    return message;
  }
}
