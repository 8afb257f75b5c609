package graf.cli.command;

import graf.cli.option.Arguments;
import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.output.IndexingOutput;
import graf.cli.task.IndexLocation;
import graf.cli.task.IndexingRequest;
import graf.cli.task.LastAnswer;
import graf.cli.task.QueryRequest;
import graf.cli.task.ReadTasks;
import graf.index.Deadline;
import graf.index.Facet;
import graf.index.IndexRequest;
import graf.index.Order;
import graf.query.Query;
import graf.render.Places;
import graf.search.SearchRequest;
import graf.search.SearchResults;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// `graf query`: ranked passages with matches highlighted.
public final class QueryCommand implements Command {
  private static final int DEFAULT_LIMIT = 10;
  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("query", "search", "q"),
          "Find passages, the best first, with matches highlighted.",
          "graf query [OPTION...] WORD...",
          List.of(
              "graf query arms embargo           passages with both words, then with one",
              "graf query drones -navy           without those on the navy",
              "graf query '\"arms embargo\"'       these words as written, side by side",
              "graf query 'drone*' --since 2023  words that begin so, since 2023",
              "graf query -l0 drones | xargs -0 wc"));

  private final Option all = Option.flag("only passages with all the words", "--all");
  private final Option any = Option.flag("passages with any word, in one order", "--any");
  private final Option limit =
      Option.value("N", "at most N hits (10); all for all of them", "-n", "--limit");
  private final Option offset = Option.value("N", "leave out the first N hits", "--offset");
  private final Option context =
      Option.value("N", "show N passages on either side", "-C", "--context");
  private final Option before = Option.value("N", "show N passages before", "-B", "--before");
  private final Option after = Option.value("N", "show N passages after", "-A", "--after");
  private final Option perDocument =
      Option.value("N", "at most N hits of one document", "--per-document");
  private final Option sort = Option.value("ORDER", "by score, date, oldest or path", "--sort");
  private final Option copies = Option.flag("do not fold near copies", "--copies");
  private final Option facets =
      Option.value("NAME,...", "count all by type, lang, path, year", "--facets");
  private final Option explain = Option.flag("say how hits came about", "--explain");
  private final Option fresh = Option.flag("look at all sources first", "--fresh");
  private final Option stale = Option.flag("do not check hits against their files", "--stale");
  private final Option timeout =
      Option.value("SECONDS", "end after that long, with what was found", "--timeout");
  private final Option keep =
      Option.value("SECONDS", "keep a server that long for the next queries", "--keep");
  private final FilterOptions filters = new FilterOptions();
  private final OutputOptions output = new OutputOptions();
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks stages;

  public QueryCommand(ReadTasks stages) {
    this.stages = stages;
    filters.addTo(options);
    options.add(
        "Which passages",
        all,
        any,
        limit,
        offset,
        perDocument,
        context,
        before,
        after,
        sort,
        copies);
    options.add("Freshness", fresh, stale, timeout, keep);
    options.add("Details", facets, explain);
    output.addTo(options);
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
  public Arguments.SingleDash singleDash() {
    return Arguments.SingleDash.WORD;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    stages.prepare();
    var asked = asked(String.join(" ", words));
    var indexes = common.existingIndexes(console);
    filters.refuseUnknownTypes(asked.request().index().query(), indexes, stages);
    if (asked.freshness() == QueryRequest.Freshness.FRESH) {
      for (var index : indexes) {
        refresh(index, console);
      }
    }
    var index = indexes.getFirst();
    var results = stages.asked(indexes).search(asked);
    output.write(results, new Places(console.workingFolder(), index.base()), console);
    keep(results, index, console);
    if (!results.gaps().isEmpty()) {
      console.note("graf: partial results: " + results.gaps());
      return ExitCode.ERROR;
    }
    return results.total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }

  /// Keeps what was shown for `graf open`.
  private void keep(SearchResults results, IndexLocation index, Console console)
      throws IOException {
    var answer = output.showsHits() ? LastAnswer.of(console) : null;
    if (answer != null) {
      answer.keep(results.hits(), index.base());
    }
  }

  private void refresh(IndexLocation index, Console console) throws IOException {
    try (var output = new IndexingOutput(console, IndexingOutput.Verbosity.QUIET)) {
      stages.writing().index(index, IndexingRequest.refresh(), output);
    }
  }

  /// Returns what was asked for, once the options have their values.
  public QueryRequest asked(String text) {
    var form = output.form();
    // The launcher has seen to it; here it is only refused where it says nothing.
    keep.number(0, 0);
    var query = filters.read(text, tiers());
    if (text.isBlank() && query.filters().isEmpty()) {
      throw new UsageException("query needs words to look for");
    }
    int everyPassage = Integer.MAX_VALUE;
    var request =
        new IndexRequest(
            query,
            sort.choice(Order.values()),
            offset.number(0, 0),
            limit(form),
            perDocument.number(form == OutputOptions.Form.FILES ? 1 : everyPassage, 1),
            copies(form),
            explain.isSet() ? IndexRequest.Scores.EXPLAINED : IndexRequest.Scores.BARE,
            facets(form));
    boolean isOfFiles = form == OutputOptions.Form.FILES;
    var asked = isOfFiles ? request.per(IndexRequest.Unit.FILE) : request;
    return new QueryRequest(
        new SearchRequest(asked, neighbours(), places(form), deadline()), freshness());
  }

  private List<Facet> facets(OutputOptions.Form form) {
    return form == OutputOptions.Form.FILE_COUNTS
        ? List.of(Facet.FILE)
        : facets.choices(Facet.asked());
  }

  /// A list of files or a table that left some out, and could not say so, would be wrong.
  private IndexRequest.Copies copies(OutputOptions.Form form) {
    if (copies.isSet()) {
      return IndexRequest.Copies.SHOWN;
    }
    return switch (form) {
      case BLOCKS, JSON, MARKDOWN -> IndexRequest.Copies.FOLDED;
      case CSV, VIMGREP, FILES, COUNT, FILE_COUNTS, NOTHING -> IndexRequest.Copies.SHOWN;
    };
  }

  private int limit(OutputOptions.Form form) {
    int otherwise =
        switch (form) {
          case FILES -> UNLIMITED;
          case COUNT, FILE_COUNTS -> 0;
          // What is found must be there still.
          case NOTHING -> 1;
          case BLOCKS, JSON, CSV, MARKDOWN, VIMGREP -> DEFAULT_LIMIT;
        };
    return limit.numberOrAll(otherwise, 0);
  }

  private Query.Tiers tiers() {
    refuseBoth(all, any);
    if (all.isSet()) {
      return Query.Tiers.ALL;
    }
    return any.isSet() ? Query.Tiers.ANY : Query.Tiers.ALL_THEN_SOME;
  }

  private QueryRequest.Freshness freshness() {
    refuseBoth(fresh, stale);
    if (fresh.isSet()) {
      return QueryRequest.Freshness.FRESH;
    }
    return stale.isSet() ? QueryRequest.Freshness.STALE : QueryRequest.Freshness.CHECKED;
  }

  private Deadline deadline() {
    return timeout.isSet() ? Deadline.in(Duration.ofMillis(timeout.millis())) : Deadline.NONE;
  }

  private static SearchRequest.Places places(OutputOptions.Form form) {
    return switch (form) {
      case JSON -> SearchRequest.Places.COLUMNS;
      case BLOCKS, MARKDOWN -> SearchRequest.Places.LINES;
      case CSV, VIMGREP, FILES, COUNT, FILE_COUNTS, NOTHING -> SearchRequest.Places.NONE;
    };
  }

  private SearchRequest.Neighbours neighbours() {
    int around = context.number(0, 0);
    return new SearchRequest.Neighbours(before.number(around, 0), after.number(around, 0));
  }

  private static void refuseBoth(Option one, Option other) {
    if (one.isSet() && other.isSet()) {
      throw new UsageException("choose one of " + one.name() + " and " + other.name());
    }
  }
}
