package graf.cli.output;

import java.io.IOException;
import java.util.Map;

/// Shows long texts a screen at a time.
public interface Pages {
  /// Returns whether `text` was shown; if not, it is to be written like any other.
  ///
  /// @param environment the variables that choose how
  boolean show(CharSequence text, Map<String, String> environment) throws IOException;
}
