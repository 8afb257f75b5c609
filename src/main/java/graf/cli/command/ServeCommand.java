package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.IndexChoice;
import graf.cli.task.LastAnswer;
import graf.serve.LiveServer;
import graf.serve.Program;
import graf.serve.ResidentSearchers;
import graf.serve.ServedCommands;
import graf.serve.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jline.utils.Signals;

/// `graf serve`: keeps indexes open for fast answers, until it is told to end.
public final class ServeCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("serve"),
          "Keep indexes open: fast answers, and HTTP on loopback.",
          "graf serve [OPTION...]",
          List.of(
              "graf serve &              queries answer at once from now on",
              "graf serve --keep 600 &   and it ends ten minutes after the last of them",
              "graf serve --stop         ends the one that runs"));

  private final Option keep =
      Option.value("SECONDS", "end after that long without a request", "--keep");
  private final Option stop = Option.flag("end the server that runs", "--stop");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final Function<ResidentSearchers, ServedCommands> commands;

  /// @param commands answers what a client asks, with the indexes given
  public ServeCommand(Function<ResidentSearchers, ServedCommands> commands) {
    this.commands = commands;
    options.add(keep, stop);
    common.addTo(options);
  }

  @Override
  public CommandHelp help() {
    return HELP;
  }

  @Override
  public OptionTable options() {
    return options;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    refuse(words);
    if (stop.isSet()) {
      return stop(console);
    }
    var lasting =
        keep.isSet() ? Duration.ofSeconds(keep.number(1, 1)) : ChronoUnit.FOREVER.getDuration();
    var program = new Program(jar(), console.environment());
    var start =
        new Server.Start(
            program,
            lasting,
            console.workingFolder(),
            environment(console),
            failure -> console.note(trace(failure)));
    try (var searchers = new ResidentSearchers();
        var server = Server.start(start, commands.apply(searchers))) {
      console.note(
          "graf: serving on http://127.0.0.1:"
              + server.port()
              + "; its port, process and token are in "
              + server.file());
      return await(server);
    }
  }

  private static int stop(Console console) throws IOException {
    var ended = LiveServer.end(console.environment());
    if (ended.isEmpty()) {
      console.note("graf: no server is running");
      return ExitCode.NOTHING_FOUND;
    }
    console.note("graf: the server has ended (process " + ended.get().process() + ")");
    return ExitCode.FOUND;
  }

  private static String trace(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return "graf: a request failed, which is a bug in graf: " + trace.toString().stripTrailing();
  }

  private static int await(Server server) throws IOException {
    var exitCode = new AtomicInteger(ExitCode.FOUND);
    Signals.register("TERM", server::stop);
    Signals.register("HUP", server::stop);
    Signals.register(
        "INT",
        () -> {
          exitCode.set(ExitCode.INTERRUPTED);
          server.stop();
        });
    try {
      server.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return exitCode.get();
  }

  /// Requests that name no index ask the one that `--index` names.
  private Map<String, String> environment(Console console) {
    var environment = new HashMap<>(console.environment());
    // What is asked over HTTP is no shell's answer.
    environment.put(LastAnswer.SHELL, LastAnswer.NO_SHELL);
    common.namedIndex().ifPresent(index -> environment.put(IndexChoice.VARIABLE, index));
    return environment;
  }

  private static Path jar() throws IOException {
    try {
      var code = ServeCommand.class.getProtectionDomain().getCodeSource();
      return Path.of(code.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
