package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.output.ColorChoice;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.ReadTasks;
import graf.query.Query;
import graf.render.Amounts;
import graf.render.DocumentListJson;
import graf.render.DocumentListRenderer;
import graf.render.Places;
import java.io.IOException;
import java.util.List;

/// `graf list`: the documents of an index.
public final class ListCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("list"),
          "List documents with their date, type and passages.",
          "graf list [OPTION...]",
          List.of(
              "graf list                            all documents, by path",
              "graf list --type pdf --since 2023    PDF files dated 2023 or later"));

  private final Option json =
      Option.flag("JSON Lines: an object a document, then their number", "--json");
  private final Option color = Option.value("WHEN", "auto, always or never", "--color");
  private final FilterOptions filters = new FilterOptions();
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks tasks;

  public ListCommand(ReadTasks tasks) {
    this.tasks = tasks;
    filters.addTo(options);
    options.add("Output", json, color);
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
    var query = filters.read("", Query.Tiers.ALL);
    var index = common.existingIndex(console);
    filters.refuseUnknownTypes(query, List.of(index), tasks);
    var documents = tasks.documents(index, query);
    if (json.isSet()) {
      new DocumentListJson(console.out()).render(documents);
    } else {
      var decoration = console.decoration(color.choice(ColorChoice.values()));
      var places = new Places(console.workingFolder(), index.base());
      new DocumentListRenderer(console.out(), decoration, places).render(documents);
      console.out().flush();
      console.note(Amounts.of(documents.size(), "document"));
    }
    return documents.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }
}
