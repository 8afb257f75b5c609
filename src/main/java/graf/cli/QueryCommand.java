package graf.cli;

import graf.query.Query;
import graf.render.Places;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `graf query`: ranked passages with what matched lit.
final class QueryCommand implements Command {
  private static final int DEFAULT_LIMIT = 10;
  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final String[] EXAMPLES = {
    "  graf query arms embargo           passages with both words, then with one",
    "  graf query drones -navy           without those on the navy",
    "  graf query '\"arms embargo\"'       these words as written, side by side",
    "  graf query 'drone*' --since 2023  words that begin so, since 2023",
    "  graf query -l0 drones | xargs -0 wc",
    ""
  };

  private final OptionSpec all = Options.flag("only passages with all the words", "--all");
  private final OptionSpec any = Options.flag("passages with any word, in one order", "--any");
  private final OptionSpec limit = Options.value("N", "at most N hits (10)", "-n", "--limit");
  private final OptionSpec offset = Options.value("N", "leave out the first N hits", "--offset");
  private final OptionSpec context =
      Options.value("N", "show N passages on either side", "-C", "--context");
  private final OptionSpec perDocument =
      Options.value("N", "at most N hits of one document", "--per-document");
  private final OptionSpec sort = Options.value("ORDER", "by score, date or path", "--sort");
  private final OptionSpec fresh = Options.flag("look at all sources first", "--fresh");
  private final OptionSpec stale = Options.flag("do not look at the sources at all", "--stale");
  private final FilterOptions filters = new FilterOptions();
  private final OutputOptions output = new OutputOptions();
  private final CommonOptions common = new CommonOptions();
  private final CommandSpec spec = CommandSpec.create().name("query").aliases("search", "q");
  private final Stages stages;

  QueryCommand(Stages stages) {
    this.stages = stages;
    spec.usageMessage()
        .header("Find passages, the best first, with what matched lit.")
        .customSynopsis("graf query [OPTION...] WORD...");
    spec.usageMessage().description(EXAMPLES);
    filters.addTo(spec);
    spec.addOption(all).addOption(any).addOption(limit).addOption(offset).addOption(perDocument);
    spec.addOption(context).addOption(sort).addOption(fresh).addOption(stale);
    output.addTo(spec);
    common.addTo(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Arguments.SingleDash singleDash() {
    return Arguments.SingleDash.WORD;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    var options = options(String.join(" ", words));
    var index = common.existingIndex(console);
    var results = stages.search(index, options);
    output.write(results, new Places(console.workingFolder(), stages.base(index)), console);
    return results.total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }

  /// Returns what was asked for, once the options have their values.
  QueryOptions options(String text) {
    var form = output.form();
    boolean files = form == OutputOptions.Form.FILES;
    var options =
        new QueryOptions(
            text,
            Options.texts(filters.in),
            Options.text(filters.since),
            Options.text(filters.until),
            Options.listed(filters.type),
            Options.listed(filters.language),
            tiers(),
            Options.number(offset, 0, 0),
            limit(form),
            Options.number(perDocument, files ? 1 : 0, 1),
            Options.number(context, 0, 0),
            Options.choice(sort, QueryOptions.Sort.values()),
            freshness());
    if (text.isBlank() && !options.hasFilter()) {
      throw new UsageException("query needs words to look for");
    }
    return options;
  }

  private int limit(OutputOptions.Form form) {
    int otherwise =
        switch (form) {
          case FILES -> UNLIMITED;
          case COUNT, NOTHING -> 0;
          case BLOCKS, JSON, CSV, MARKDOWN -> DEFAULT_LIMIT;
        };
    return Options.number(limit, otherwise, 0);
  }

  private Query.Tiers tiers() {
    refuseBoth(all, any);
    if (Options.isSet(all)) {
      return Query.Tiers.ALL;
    }
    return Options.isSet(any) ? Query.Tiers.ANY : Query.Tiers.ALL_THEN_SOME;
  }

  private QueryOptions.Freshness freshness() {
    refuseBoth(fresh, stale);
    if (Options.isSet(fresh)) {
      return QueryOptions.Freshness.FRESH;
    }
    return Options.isSet(stale) ? QueryOptions.Freshness.STALE : QueryOptions.Freshness.CHECKED;
  }

  private static void refuseBoth(OptionSpec one, OptionSpec other) {
    if (Options.isSet(one) && Options.isSet(other)) {
      throw new UsageException(
          "choose one of " + one.longestName() + " and " + other.longestName());
    }
  }
}
