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

  /// Returns the version alone.
  static String number() throws IOException {
    var line = line();
    int end = line.indexOf(" (");
    return line.substring("graf ".length(), end < 0 ? line.length() : end);
  }

  /// Returns the day of the commit that it was built from, `YYYY-MM-DD`; that of the first release
  /// where it is not known.
  static String day() throws IOException {
    var line = line();
    int comma = line.lastIndexOf(", ");
    var day = comma < 0 ? "" : line.substring(comma + 2, Math.min(line.length(), comma + 12));
    return day.length() == 10 && day.charAt(4) == '-' ? day : "2026-01-01";
  }

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
