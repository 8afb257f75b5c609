package graf.cli;

import graf.cli.command.Command;
import graf.cli.command.CommandHelp;
import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The help that graf prints, examples first.
final class HelpText {
  private static final String[] EXAMPLES = {
    "Find passages in your documents, ranked, each at its exact place.",
    "",
    "  graf index reports notes.md     make files and folders searchable",
    "  graf query arms embargo         passages with both words first, best first",
    "  graf query '\"arms embargo\"'     these words side by side",
    "  graf show reports/a.txt:11      a passage and its neighbours",
    ""
  };
  private static final String[] FOOTER = {
    "The index is --index DIR, else $GRAF_INDEX, else the nearest index-data.",
    "Exit codes: 0 found or done, 1 nothing found, 2 error.",
    "'graf help COMMAND' tells a command's options, 'graf help syntax' how to ask."
  };
  private static final String SHORT =
      """
      graf finds passages in your documents.

        graf index reports         make a folder searchable
        graf query arms embargo    find passages in it

      'graf --help' tells more.
      """;

  private HelpText() {}

  /// Returns what a bare `graf` prints.
  static String brief() {
    return SHORT;
  }

  /// Returns the help on graf as a whole.
  ///
  /// @param more the names of the commands that are not described
  static String overview(List<Command> commands, List<String> more) {
    var root = CommandSpec.create().name("graf");
    root.usageMessage().header(EXAMPLES).commandListHeading("Commands:%n");
    root.usageMessage().footer(footer(more));
    for (var command : commands) {
      root.addSubcommand(command.help().name(), spec(command));
    }
    return text(
        root,
        UsageMessageSpec.SECTION_KEY_HEADER,
        UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
        UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
        UsageMessageSpec.SECTION_KEY_FOOTER);
  }

  private static String[] footer(List<String> more) {
    var lines = new ArrayList<String>();
    lines.add("Also: " + String.join(", ", more) + ".");
    lines.add("");
    lines.addAll(List.of(FOOTER));
    return lines.toArray(new String[0]);
  }

  /// Returns the help on one command.
  static String of(Command command) {
    return text(
        spec(command),
        UsageMessageSpec.SECTION_KEY_HEADER,
        UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
        UsageMessageSpec.SECTION_KEY_DESCRIPTION,
        UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
        UsageMessageSpec.SECTION_KEY_SYNOPSIS,
        UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
        UsageMessageSpec.SECTION_KEY_OPTION_LIST);
  }

  private static CommandSpec spec(Command command) {
    var help = command.help();
    var aliases = help.names().subList(1, help.names().size());
    var spec = CommandSpec.create().name(help.name()).aliases(aliases.toArray(new String[0]));
    spec.usageMessage()
        .header(help.summary())
        .descriptionHeading("%n")
        .description(examples(help))
        .synopsisHeading("Usage: ")
        .customSynopsis(help.usage())
        .sortOptions(false)
        .optionListHeading("%n");
    command.options().groups().forEach(group -> addTo(spec, group));
    return spec;
  }

  private static void addTo(CommandSpec spec, OptionTable.Group options) {
    if (options.heading().isEmpty()) {
      options.options().forEach(option -> spec.addOption(spec(option)));
      return;
    }
    var group = ArgGroupSpec.builder().heading("%n" + options.heading() + ":%n").validate(false);
    options.options().forEach(option -> group.addArg(spec(option)));
    spec.addArgGroup(group.order(spec.argGroups().size()).build());
  }

  private static String[] examples(CommandHelp help) {
    var lines = new ArrayList<String>();
    for (var example : help.examples()) {
      lines.add("  " + example);
    }
    lines.add("");
    return lines.toArray(new String[0]);
  }

  private static OptionSpec spec(Option option) {
    var spec =
        OptionSpec.builder(option.names().toArray(new String[0])).description(option.description());
    return option.isFlag()
        ? spec.type(boolean.class).build()
        : spec.type(String.class).paramLabel(option.label()).build();
  }

  private static String text(CommandSpec spec, String... sections) {
    return new CommandLine(spec).setHelpSectionKeys(List.of(sections)).getUsageMessage(Ansi.OFF);
  }
}
