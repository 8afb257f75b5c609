package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder of documents that is measured over, and what is made of it in the work folder.
record Corpus(Path work, Path folder) {
  /// Returns the size in megabytes and the number of its files, in words.
  String size() throws IOException {
    try (var files = Files.walk(folder)) {
      var sizes = files.filter(Files::isRegularFile).mapToLong(Corpus::length).summaryStatistics();
      return Spread.number(sizes.getSum() / 1e6) + " MB in " + sizes.getCount() + " files";
    }
  }

  /// Returns where something made of it lies.
  Path made(String what) {
    return work.resolve(folder.getFileName() + "." + what);
  }

  Path database() {
    return made("db");
  }

  static double megabytes(Path path) throws IOException {
    try (var files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(Corpus::length).sum() / 1e6;
    }
  }

  static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (var files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static long length(Path file) {
    return file.toFile().length();
  }
}
