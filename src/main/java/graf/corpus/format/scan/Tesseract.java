package graf.corpus.format.scan;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Tesseract, a program that reads text on pictures, where it is installed.
public final class Tesseract {
  private static final String PROGRAM = "tesseract";

  /// Each language takes its time on each page.
  private static final int MOST_LANGUAGES = 6;

  /// Data that tell no language: of directions, of formulas.
  private static final List<String> NO_LANGUAGES = List.of("osd", "equ");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path program;
  private final String languages;

  private Tesseract(Path program, String languages) {
    this.program = program;
    this.languages = languages;
  }

  /// Returns it as it is installed, with the languages that it has; nothing where it is not, or has
  /// none.
  public static Optional<Tesseract> find() {
    return program()
        .flatMap(program -> {
          var languages = languages(program);
          return languages.isEmpty()
              ? Optional.empty()
              : Optional.of(new Tesseract(program, String.join("+", languages)));
        });
  }

  /// Says whether it is installed.
  public static boolean isInstalled() {
    return program().isPresent();
  }

  private static Optional<Path> program() {
    var path = System.getenv("PATH");
    for (var folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
      if (!folder.isEmpty()) {
        var program = Path.of(folder, PROGRAM);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> languages(Path program) {
    try {
      var process =
          new ProcessBuilder(program.toString(), "--list-langs").redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (var out = process.inputReader(StandardCharsets.UTF_8)) {
        // The first line says what the others are.
        var found = out.lines().skip(1).map(String::strip).toList();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return chosen(found);
      } finally {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /// Returns those to read in: the user's own first, then English.
  private static List<String> chosen(List<String> found) {
    var own = Locale.getDefault().getISO3Language();
    var chosen = new ArrayList<String>();
    for (var wanted : List.of(own, "eng")) {
      if (found.contains(wanted) && !chosen.contains(wanted)) {
        chosen.add(wanted);
      }
    }
    for (var other : found) {
      boolean isLanguage =
          !other.isEmpty() && !NO_LANGUAGES.contains(other) && !other.contains("/");
      if (isLanguage && !chosen.contains(other) && chosen.size() < MOST_LANGUAGES) {
        chosen.add(other);
      }
    }
    return chosen;
  }

  /// Reads a picture of a page.
  ///
  /// @param folder for the picture while it is read
  public RecognisedPage read(BufferedImage picture, Path folder, Duration limit)
      throws IOException {
    var file = Files.createTempFile(folder, "page", ".pgm");
    try {
      write(picture, file);
      return RecognisedWords.page(run(file, limit));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// Reads the pages of a file that is a picture, in a folder of its own.
  List<RecognisedPage> readFile(Path picture, Duration limit) throws IOException {
    return RecognisedWords.pages(run(picture, limit));
  }

  private List<String> run(Path picture, Duration limit) throws IOException {
    var builder =
        new ProcessBuilder(
            program.toString(), picture.toString(), "-", "-l", languages, "--psm", "3", "tsv");
    // One of its threads for each of graf's processes.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    var answer = Files.createTempFile(picture.getParent(), "page", ".tsv");
    var process = builder.redirectOutput(answer.toFile()).start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("took longer than " + limit.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException("tesseract ended with " + process.exitValue());
      }
      return Files.readAllLines(answer, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(answer);
    }
  }

  /// Writes a picture in the plainest of formats: shades of grey, row after row.
  private static void write(BufferedImage picture, Path file) throws IOException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(("P5 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII));
      var row = new int[width];
      for (int y = 0; y < height; y++) {
        picture.getRGB(0, y, width, 1, row, 0, width);
        for (int color : row) {
          out.write(grey(color));
        }
      }
    }
  }

  private static int grey(int color) {
    int red = color >> 16 & 0xff;
    int green = color >> 8 & 0xff;
    int blue = color & 0xff;
    return (red * 299 + green * 587 + blue * 114) / 1000;
  }
}
