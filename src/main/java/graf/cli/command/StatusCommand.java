package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.output.ColorChoice;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.ReadTasks;
import graf.index.ClusterReport;
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
    var cluster = tasks.cluster(index);
    if (cluster.isPresent() && !cluster.get().away().isEmpty()) {
      return unread(console, index.name(), cluster.get());
    }
    var report = tasks.status(index);
    if (json.isSet()) {
      new StatusJson(console.out()).render(report, cluster.orElse(null));
    } else {
      var decoration = console.decoration(color.choice(ColorChoice.values()));
      if (skipped.isSet()) {
        new SkippedRenderer(console.out(), decoration).render(report, SkipAdvice.all());
        return ExitCode.FOUND;
      }
      var status = new StatusRenderer(console.out(), decoration, ZoneId.systemDefault());
      status.render(report);
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

  /// Tells what can be told at once of an index with shards that are away, for which all else would
  /// wait.
  private int unread(Console console, String index, ClusterReport cluster) throws IOException {
    if (json.isSet()) {
      new StatusJson(console.out()).renderUnread(index, cluster);
    } else {
      var decoration = console.decoration(color.choice(ColorChoice.values()));
      new StatusRenderer(console.out(), decoration, ZoneId.systemDefault())
          .renderUnread(index, cluster);
    }
    console.note("graf: " + cluster.unread());
    return ExitCode.ERROR;
  }
}
