package graf.cli.command;

import graf.cli.config.Configuration;
import graf.cli.config.Keys;
import graf.cli.config.Setting;
import graf.cli.option.OptionTable;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.IndexChoice;
import graf.cli.task.MissingIndexException;
import graf.render.CleanText;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `graf config`: what is set, and by whom.
public final class ConfigCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("config"),
          "Show what is set, and where.",
          "graf config [OPTION...]",
          List.of("graf config", "graf config --index mail    as for the index of that name"));

  /// Variables that say what a key says, and before it.
  private static final List<List<String>> VARIABLES =
      List.of(
          List.of("VISUAL", Keys.EDITOR),
          List.of("EDITOR", Keys.EDITOR),
          List.of("PAGER", Keys.PAGER));

  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();

  public ConfigCommand() {
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
    var settled = new HashSet<String>();
    index(console);
    for (var variable : VARIABLES) {
      var value = console.variable(variable.getFirst());
      if (value != null && settled.add(variable.getLast())) {
        line(console, variable.getLast(), value, "$" + variable.getFirst());
      }
    }
    if (console.variable("NO_COLOR") != null) {
      settled.add("color");
      line(console, "color", "never", "$NO_COLOR");
    }
    var folder = common.projectFolder(console);
    if (folder != null) {
      lines(console, Configuration.project(folder), settled);
    }
    lines(console, console.configuration().settings(), settled);
    var file = console.configuration().file();
    console.note("graf: your configuration is " + (file == null ? "not found; set HOME" : file));
    return ExitCode.FOUND;
  }

  private void index(Console console) throws IOException {
    try {
      for (var location : common.existingIndexes(console)) {
        line(console, Keys.INDEX, location.name(), origin(console));
      }
    } catch (MissingIndexException none) {
      line(console, Keys.INDEX, "none", String.valueOf(none.getMessage()));
    }
  }

  private String origin(Console console) throws IOException {
    if (common.namedIndex().isPresent()) {
      return CommonOptions.INDEX;
    }
    if (console.variable(IndexChoice.VARIABLE) != null) {
      return "$" + IndexChoice.VARIABLE;
    }
    var set = console.configuration().last(Keys.INDEX);
    return set == null || common.isNear(console) ? "the nearest" : set.place();
  }

  /// What is said more than once in one file is a list.
  private static void lines(Console console, List<Setting> settings, Set<String> settled)
      throws IOException {
    var here = new HashSet<String>();
    for (var setting : settings) {
      if (!setting.key().equals(Keys.INDEX) && !settled.contains(setting.key())) {
        here.add(setting.key());
        line(console, setting.key(), setting.value(), setting.place());
      }
    }
    settled.addAll(here);
  }

  private static void line(Console console, String key, String value, String origin)
      throws IOException {
    console
        .out()
        .append(CleanText.name(key))
        .append(" = ")
        .append(CleanText.name(value))
        .append("  (")
        .append(CleanText.name(origin))
        .append(")\n");
  }
}
