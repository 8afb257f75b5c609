package graf.cli.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The program in which the desktop shows a document that is no plain text.
public final class Viewer {
  private static final int LONGEST_WAIT_SECONDS = 2;

  private final Programs programs;

  public Viewer(Programs programs) {
    this.programs = programs;
  }

  /// Whether `file` is shown by a viewer rather than an editor.
  public static boolean shows(Path file) {
    var name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot >= 0
        && switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
          case "pdf", "html", "htm", "xhtml", "epub", "doc", "docx", "odt", "rtf", "ppt", "pptx" ->
              true;
          case "odp", "xls", "xlsx", "ods", "msg", "png", "jpg", "jpeg", "tif", "tiff" -> true;
          default -> false;
        };
  }

  /// Returns what shows `file`, absolute, at `page` where the viewer is known to take one; null
  /// where the machine has no viewer.
  ///
  /// @param page from 1; 0 for the beginning
  public @Nullable List<String> command(Path file, int page) {
    var opener = programs.find("xdg-open");
    if (opener == null) {
      var mac = programs.find("open");
      return mac != null && System.getProperty("os.name").startsWith("Mac")
          ? List.of(mac.toString(), file.toString())
          : null;
    }
    var paged = page > 1 ? paged(file, page) : null;
    return paged != null ? paged : List.of(opener.toString(), file.toString());
  }

  private @Nullable List<String> paged(Path file, int page) {
    var chosen = chosen(file);
    var number = Integer.toString(page);
    if (chosen.contains("evince")) {
      return command("evince", "--page-index=" + number, file);
    }
    if (chosen.contains("okular")) {
      return command("okular", "--page=" + number, file);
    }
    if (chosen.contains("zathura")) {
      return command("zathura", "--page=" + number, file);
    }
    if (chosen.contains("atril")) {
      return command("atril", "--page-index=" + number, file);
    }
    return null;
  }

  private @Nullable List<String> command(String program, String option, Path file) {
    var found = programs.find(program);
    return found == null ? null : List.of(found.toString(), option, file.toString());
  }

  /// Returns the name of the desktop's entry for such files; empty where it does not tell.
  private String chosen(Path file) {
    var teller = programs.find("xdg-mime");
    if (teller == null || !file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return "";
    }
    try {
      var process =
          new ProcessBuilder(teller.toString(), "query", "default", "application/pdf")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        return "";
      }
      var answer = process.getInputStream().readNBytes(1000);
      return new String(answer, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
