package graf.cli;

import graf.cli.command.CommonOptions;
import graf.cli.command.ResidentPool;
import graf.cli.option.ShellWords;
import graf.cli.output.Terminal;
import graf.index.Deadline;
import graf.serve.CommandLine;
import graf.serve.CommandResult;
import graf.serve.ResidentSearchers;
import graf.serve.ServedCommands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Answers commands that only ask, as a process of their own would, with indexes that stay open.
public final class ResidentCommands implements ServedCommands {
  /// Writes the index; and shows where in this process something happened.
  private static final Set<String> OWN_PROCESS = Set.of("--fresh", CommonOptions.DEBUG);

  private final ResidentSearchers resident;

  public ResidentCommands(ResidentSearchers resident) {
    this.resident = resident;
  }

  @Override
  public Optional<CommandResult> answer(CommandLine command, Deadline deadline) {
    var arguments = command.arguments();
    if (arguments.isEmpty()
        || !mayBeServed(arguments.getFirst())
        || arguments.stream().takeWhile(a -> !a.equals("--")).anyMatch(OWN_PROCESS::contains)) {
      return Optional.empty();
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var pager = new AtomicReference<@Nullable String>();
    var opened = new AtomicReference<@Nullable String>();
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, false, StandardCharsets.UTF_8),
            command.environment(),
            command.folder(),
            (_, environment) -> {
              // The launcher has the terminal, and starts the pager there.
              pager.set(environment.getOrDefault("PAGER", ""));
              return false;
            },
            program -> {
              opened.set(ShellWords.quoted(program));
              return true;
            });
    int exitCode =
        GrafCommand.run(
            terminal, new ResidentPool(resident, deadline), arguments.toArray(new String[0]));
    return Optional.of(
        new CommandResult(
            exitCode,
            out.toString(StandardCharsets.UTF_8),
            err.toString(StandardCharsets.UTF_8),
            paging(pager.get(), opened.get()),
            Objects.requireNonNullElse(opened.get(), Objects.requireNonNullElse(pager.get(), ""))));
  }

  private static CommandResult.Paging paging(@Nullable String pager, @Nullable String opened) {
    if (opened != null) {
      return CommandResult.Paging.OPENED;
    }
    return pager == null ? CommandResult.Paging.NONE : CommandResult.Paging.PAGED;
  }

  private static boolean mayBeServed(String name) {
    var command = KnownCommand.find(name);
    return command != null
        && (command.kind() == KnownCommand.Kind.ASKING
            || command.kind() == KnownCommand.Kind.OPENING);
  }

  @Override
  public void tidy() throws IOException {
    resident.tidy();
  }
}
