package graf.cli.doctor;

import graf.cli.config.Configuration;
import graf.cli.config.ConfigurationException;
import graf.cli.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at what the user and the project have set.
///
/// @param project the folder beside which a project's file may lie; null where none does
public record SettingsCheck(Console console, @Nullable Path project) {
  private static final String SUBJECT = "config";

  public List<Finding> findings() throws IOException {
    var findings = new ArrayList<Finding>();
    try {
      var configuration = console.configuration();
      var file = configuration.file();
      findings.add(
          Finding.ok(
              SUBJECT,
              file == null || !Files.exists(file)
                  ? "none" + (file == null ? "" : "; it would be " + file)
                  : file + ", lines that say something: " + configuration.settings().size()));
      configuration.namedIndexes().forEach((name, place) -> missing(name, place, findings));
      if (project != null && !Configuration.project(project).isEmpty()) {
        findings.add(
            Finding.ok(SUBJECT, project.resolve(Configuration.PROJECT_FILE) + " narrows queries"));
      }
    } catch (ConfigurationException wrong) {
      findings.add(Finding.todo(SUBJECT, wrong.getMessage() + "; mend that line"));
    }
    return findings;
  }

  private static void missing(String name, String place, List<Finding> findings) {
    boolean isUrl = place.startsWith("http://") || place.startsWith("https://");
    if (!isUrl && !Files.isDirectory(Path.of(place))) {
      findings.add(
          Finding.todo(
              SUBJECT,
              "index." + name + ": no index in " + place + "; make it, or remove that line"));
    }
  }
}
