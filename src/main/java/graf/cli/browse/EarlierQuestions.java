package graf.cli.browse;

import graf.cli.config.Keys;
import graf.cli.output.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The questions that were asked before, kept in the state folder, for nobody but their user.
final class EarlierQuestions {
  private static final String NAME = "questions";
  private static final int MOST = 500;
  private static final int LARGEST_FILE = 4 << 20;

  private final @Nullable Path folder;

  private EarlierQuestions(@Nullable Path folder) {
    this.folder = folder;
  }

  /// Returns those of the user of `console`; none are kept where the configuration says so, or
  /// where there is no place for them.
  static EarlierQuestions of(Console console) throws IOException {
    var setting = console.configuration().last(Keys.HISTORY);
    if (setting != null) {
      switch (setting.value()) {
        case "true" -> {}
        case "false" -> {
          return new EarlierQuestions(null);
        }
        default ->
            throw setting.refused(
                "'" + Keys.HISTORY + "' takes true or false, not '" + setting.value() + "'");
      }
    }
    var state = console.variable("XDG_STATE_HOME");
    var home = console.variable("HOME");
    if (state != null && state.startsWith("/")) {
      return new EarlierQuestions(Path.of(state, "graf"));
    }
    return new EarlierQuestions(home == null ? null : Path.of(home, ".local", "state", "graf"));
  }

  /// Returns them, the latest first.
  List<String> all() {
    if (folder == null) {
      return List.of();
    }
    var file = folder.resolve(NAME);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        return List.of();
      }
      var all = new ArrayList<String>();
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(all::add);
      return all.reversed();
    } catch (IOException _) {
      return List.of();
    }
  }

  /// Keeps `question` as the latest. That it could not be kept is no failure of the screen.
  void keep(String question) {
    var line = question.strip();
    if (folder == null || line.isEmpty()) {
      return;
    }
    var all = new ArrayList<>(all());
    all.remove(line);
    all.addFirst(line);
    try {
      write(folder, all.subList(0, Math.min(MOST, all.size())).reversed());
    } catch (IOException | UnsupportedOperationException _) {
      // A full or read-only disk.
    }
  }

  private static void write(Path folder, List<String> lines) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.resolve("..").normalize());
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    var temporary = folder.resolve(NAME + "." + System.nanoTime() + ".new");
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var out = Files.newByteChannel(temporary, options, owner)) {
      out.write(StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n"));
    }
    Files.move(
        temporary,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
