package graf.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// What `graf --version` prints.
final class Version {
  /// Three lines that the build writes: the version, the commit and its day.
  private static final String RESOURCE = "/graf/version.txt";

  private Version() {}

  static String line() throws IOException {
    try (var resource = Version.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        return "graf (not built by its scripts: version unknown)";
      }
      var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      var version = lines.readLine();
      var commit = lines.readLine();
      var day = lines.readLine();
      return "graf "
          + version
          + (commit == null ? "" : " (" + commit + (day == null ? "" : ", " + day) + ")");
    }
  }
}
