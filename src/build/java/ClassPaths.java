import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/// Takes the libraries that a query needs only for sources of certain formats, named by how their
/// jars begin, off the class path of `graf.jar` and names them in a `formats.jar` beside it.
///
/// A look for Lucene's services opens every jar of the class path: with those, it takes as long as
/// the search.
class ClassPaths {
  private ClassPaths() {}

  static void main(String... arguments) throws IOException {
    var jar = Path.of(arguments[0]);
    var formats = List.of(arguments).subList(1, arguments.length);
    try (var zip = FileSystems.newFileSystem(jar)) {
      var file = zip.getPath("META-INF/MANIFEST.MF");
      var manifest = new Manifest(Files.newInputStream(file));
      var needed = new ArrayList<String>();
      var rest = new ArrayList<String>();
      for (var one : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH).split(" ")) {
        (formats.stream().anyMatch(one::startsWith) ? rest : needed).add(one);
      }
      // Built again without a change, the jar is as this left it.
      if (!rest.isEmpty()) {
        // The same sources make the same jars.
        var time = Files.getLastModifiedTime(file);
        writeClassPath(jar.resolveSibling("formats.jar"), rest, time);
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", needed));
        try (var out = Files.newOutputStream(file)) {
          manifest.write(out);
        }
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static void writeClassPath(Path jar, List<String> jars, FileTime time)
      throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", jars));
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(JarFile.MANIFEST_NAME).setLastModifiedTime(time));
      manifest.write(out);
    }
  }
}
