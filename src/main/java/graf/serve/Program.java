package graf.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The very program that runs: where it is installed, and from which files.
public final class Program {
  /// What a JVM takes from its environment once, and an answer may depend on.
  private static final List<String> FIXED = List.of("JAVA_HOME", "TZ");

  private final Path home;
  private final Map<String, String> environment;
  private final List<Path> files;
  private final List<Object> stamps;

  /// @param jar its code, in the folder `lib` of its home
  /// @param environment the variables that it was started with
  public Program(Path jar, Map<String, String> environment) throws IOException {
    home = jar.toRealPath().resolve("../..").normalize();
    this.environment = Map.copyOf(environment);
    files = List.of(jar, Path.of(System.getProperty("java.home"), "release"));
    stamps = stamps();
  }

  private List<Object> stamps() throws IOException {
    var stamps = new ArrayList<Object>();
    for (Path file : files) {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      stamps.add(attributes.lastModifiedTime());
      stamps.add(attributes.size());
      stamps.add(Objects.requireNonNullElse(attributes.fileKey(), file));
    }
    return stamps;
  }

  /// Whether its files are still those that it was started from.
  boolean isInstalled() {
    try {
      return stamps().equals(stamps);
    } catch (IOException e) {
      return false;
    }
  }

  /// Whether the launcher in `home` would start the same for `command`.
  boolean isStartedBy(String launcherHome, CommandLine command) {
    try {
      return Path.of(launcherHome).toRealPath().equals(home)
          && FIXED.stream().allMatch(name -> isSame(name, command));
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isSame(String name, CommandLine command) {
    return Objects.equals(environment.get(name), command.environment().get(name));
  }
}
