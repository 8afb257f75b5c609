package graf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the launcher knows of commands: a piece of shell that sets `kind` by the first argument.
final class LauncherKinds {
  private LauncherKinds() {}

  /// Writes it to `file`, for the launcher to source.
  static void write(Path file) throws IOException {
    Files.writeString(file, text());
  }

  static String text() {
    var text =
        new StringBuilder("# Written by the build: which kind of process a command is.\n")
            .append("case ${1-} in\n");
    for (var kind : KnownCommand.Kind.values()) {
      var names = KnownCommand.names(kind);
      if (kind != KnownCommand.Kind.SHORT && !names.isEmpty()) {
        line(text, String.join(" | ", names), kind);
      }
    }
    // Also what is no command: options, mistakes.
    line(text, "*", KnownCommand.Kind.SHORT);
    return text.append("esac\n").toString();
  }

  private static void line(StringBuilder text, String pattern, KnownCommand.Kind kind) {
    text.append("  ").append(pattern).append(") kind=");
    text.append(kind.name().toLowerCase(Locale.ROOT)).append(" ;;\n");
  }
}
