package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.output.ColorChoice;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.ReadTasks;
import graf.render.SkippedRenderer;
import graf.render.StatusJson;
import graf.render.StatusRenderer;
import graf.serve.LiveServer;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/// `graf status`: what is indexed, how fresh, what was skipped and why.
public final class StatusCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("status"),
          "Show what is indexed, how fresh it is, what was skipped.",
          "graf status [OPTION...]",
          List.of("graf status", "graf status --skipped"));

  private final Option skipped =
      Option.flag("only what was skipped, by reason, and what to do", "--skipped");
  private final Option json = Option.flag("one JSON object", "--json");
  private final Option color = Option.value("WHEN", "auto, always or never", "--color");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks tasks;

  public StatusCommand(ReadTasks tasks) {
    this.tasks = tasks;
    options.add(skipped, json, color);
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
    var index = common.existingIndex(console);
    var report = tasks.status(index);
    if (json.isSet()) {
      new StatusJson(console.out()).render(report, tasks.cluster(index).orElse(null));
    } else {
      var decoration = console.decoration(color.choice(ColorChoice.values()));
      if (skipped.isSet()) {
        new SkippedRenderer(console.out(), decoration).render(report, SkipAdvice.all());
        return ExitCode.FOUND;
      }
      var status = new StatusRenderer(console.out(), decoration, ZoneId.systemDefault());
      status.render(report);
      var cluster = tasks.cluster(index);
      if (cluster.isPresent()) {
        status.renderCluster(cluster.get());
      }
      var server = LiveServer.find(console.environment());
      if (server.isPresent()) {
        status.renderServer(server.get().process(), server.get().keep());
      }
    }
    return ExitCode.FOUND;
  }
}
