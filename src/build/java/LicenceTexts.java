import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes the licence texts and notices of the libraries in a folder: those in the jars, and for
/// jars without one the text that `texts.txt` names. Ends with an error where a jar has none.
class LicenceTexts {
  private static final List<String> OURS = List.of("graf.jar", "formats.jar");

  /// How deep in a jar they lie at most, those of a dictionary beside it.
  private static final int DEPTH = 5;

  private LicenceTexts() {}

  /// @param arguments the folder of jars, the folder with `texts.txt`, graf's own licence, the
  ///   folder to write to
  static void main(String... arguments) throws IOException {
    var jars = Path.of(arguments[0]);
    var texts = Path.of(arguments[1]);
    var own = Path.of(arguments[2]);
    var target = Files.createDirectories(Path.of(arguments[3]));
    var missing = new StringBuilder();
    try (var files = Files.list(jars)) {
      for (var jar : files.filter(LicenceTexts::isLibrary).sorted().toList()) {
        var folder = target.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        if (!writeOwn(jar, folder) && !writeNamed(jar, texts, own, folder)) {
          missing.append(' ').append(jar.getFileName());
        }
      }
    }
    if (!missing.isEmpty()) {
      System.err.println("no licence text, neither in the jar nor in texts.txt:" + missing);
      System.exit(1);
    }
  }

  private static boolean isLibrary(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".jar") && !OURS.contains(name);
  }

  private static boolean writeOwn(Path jar, Path folder) throws IOException {
    boolean any = false;
    try (FileSystem zip = FileSystems.newFileSystem(jar);
        var entries = Files.walk(zip.getPath("/"), DEPTH)) {
      for (var entry : entries.filter(Files::isRegularFile).filter(LicenceTexts::isText).toList()) {
        Files.createDirectories(folder);
        Files.write(folder.resolve(entry.getFileName().toString()), Files.readAllBytes(entry));
        any |= !entry.getFileName().toString().toUpperCase(Locale.ROOT).startsWith("NOTICE");
      }
    }
    return any;
  }

  private static boolean isText(Path entry) {
    var name = entry.getFileName().toString().toUpperCase(Locale.ROOT);
    return (name.startsWith("LICENSE")
            || name.startsWith("LICENCE")
            || name.startsWith("NOTICE")
            || name.startsWith("COPYING")
            || name.contains(".LICENSE")
            || name.equals("ABOUT.HTML"))
        && !name.endsWith(".CLASS");
  }

  /// A jar that holds the work of several has a line for each.
  private static boolean writeNamed(Path jar, Path texts, Path own, Path folder)
      throws IOException {
    var lines =
        Files.readAllLines(texts.resolve("texts.txt")).stream()
            .map(line -> line.split(" ", 3))
            .filter(parts -> jar.getFileName().toString().startsWith(parts[0] + "-"))
            .toList();
    for (var parts : lines) {
      var text = parts[1].equals("Apache-2.0") ? own : texts.resolve(parts[1] + ".txt");
      var notice = parts.length > 2 ? parts[2] + "\n\n" : "";
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("LICENSE-" + parts[1]), notice + Files.readString(text));
    }
    return !lines.isEmpty();
  }
}
