package graf.cli;

import graf.cli.shell.CompletionScripts;
import graf.cli.shell.ManualPages;
import graf.cli.task.ReadTasks;
import graf.cli.task.SearcherPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of the distribution that are made from the commands at build time.
public final class GeneratedFiles {
  private GeneratedFiles() {}

  /// Writes them into the folder `distribution`.
  public static void write(Path distribution) throws IOException {
    LauncherKinds.write(distribution.resolve("libexec/kinds.sh"));
    try (var tasks = new ReadTasks(Path.of("").toAbsolutePath(), SearcherPool.OPENED)) {
      var commands = KnownCommand.completed(tasks);
      var share = distribution.resolve("share");
      new ManualPages(commands, Version.day()).writeTo(share.resolve("man/man1"));
      CompletionScripts.of(commands).writeTo(share);
      Files.writeString(distribution.resolve("libexec/version"), Version.line() + "\n");
    }
  }
}
