package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.ColorChoice;
import graf.cli.output.Console;
import graf.cli.output.Pager;
import graf.render.CountRenderer;
import graf.render.CsvResultsRenderer;
import graf.render.FileCountRenderer;
import graf.render.FileListRenderer;
import graf.render.JsonResultsRenderer;
import graf.render.MarkdownResultsRenderer;
import graf.render.Places;
import graf.render.ResultsRenderer;
import graf.render.ResultsSummary;
import graf.render.TerminalResultsRenderer;
import graf.render.VimgrepRenderer;
import graf.search.SearchResults;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// In what form results are written.
final class OutputOptions {
  /// The forms there are.
  enum Form {
    BLOCKS,
    JSON,
    CSV,
    MARKDOWN,
    VIMGREP,
    FILES,
    COUNT,
    FILE_COUNTS,
    NOTHING
  }

  private enum Format {
    CSV,
    MARKDOWN,
    VIMGREP
  }

  private final Option json = Option.flag("JSON Lines: a line a hit, then a summary", "--json");
  private final Option format = Option.value("NAME", "write csv, markdown or vimgrep", "--format");
  private final Option files = Option.flag("only the files' paths", "-l", "--files");
  private final Option count = Option.flag("only how many passages match", "-c", "--count");
  private final Option nul = Option.flag("with -l, end each path with a NUL", "-0", "--null");
  private final Option quiet = Option.flag("only the exit code", "-q", "--quiet");
  private final Option color = Option.value("WHEN", "auto, always or never", "--color");
  private final Option noPager = Option.flag("never use $PAGER", "--no-pager");

  void addTo(OptionTable table) {
    table.add("Output", json, format, files, count, nul, quiet, color, noPager);
  }

  Form form() {
    var chosen = new ArrayList<Form>(1);
    addIfSet(chosen, json, Form.JSON);
    if (format.text() != null) {
      chosen.add(
          switch (format.choice(Format.values())) {
            case CSV -> Form.CSV;
            case MARKDOWN -> Form.MARKDOWN;
            case VIMGREP -> Form.VIMGREP;
          });
    }
    if (files.isSet() && count.isSet()) {
      chosen.add(Form.FILE_COUNTS);
    } else {
      addIfSet(chosen, files, Form.FILES);
      addIfSet(chosen, count, Form.COUNT);
    }
    addIfSet(chosen, quiet, Form.NOTHING);
    if (chosen.size() > 1) {
      throw new UsageException("choose one of --json, --format, --files, --count and --quiet");
    }
    var form = chosen.isEmpty() ? Form.BLOCKS : chosen.getFirst();
    if (nul.isSet() && form != Form.FILES && form != Form.FILE_COUNTS) {
      throw new UsageException("--null goes with --files");
    }
    return form;
  }

  private static void addIfSet(List<Form> chosen, Option flag, Form form) {
    if (flag.isSet()) {
      chosen.add(form);
    }
  }

  /// Returns when to colour.
  ColorChoice color() {
    return color.choice(ColorChoice.values());
  }

  /// Writes `results` in the form that was chosen.
  void write(SearchResults results, Places places, Console console) throws IOException {
    var form = form();
    if (form == Form.NOTHING) {
      return;
    }
    try (var page = Pager.open(console, paging(form))) {
      renderer(form, places, console, page).render(results);
    }
    if (form == Form.BLOCKS || form == Form.CSV || form == Form.MARKDOWN || form == Form.VIMGREP) {
      ResultsSummary.advice(results).forEach(console::note);
      console.note(ResultsSummary.of(results));
    }
  }

  /// Whether a person sees hits, and their ranks, in the form that was chosen.
  boolean showsHits() {
    return switch (form()) {
      case BLOCKS, JSON, CSV, MARKDOWN -> true;
      case VIMGREP, FILES, COUNT, FILE_COUNTS, NOTHING -> false;
    };
  }

  private Pager.Use paging(Form form) {
    return form == Form.BLOCKS && !noPager.isSet() ? Pager.Use.WHEN_LONG : Pager.Use.NEVER;
  }

  private ResultsRenderer renderer(Form form, Places places, Console console, Writer out) {
    return switch (form) {
      case BLOCKS ->
          new TerminalResultsRenderer(out, console.decoration(color()), places, console.width());
      case JSON -> new JsonResultsRenderer(out);
      case CSV -> new CsvResultsRenderer(out);
      case MARKDOWN -> new MarkdownResultsRenderer(out, places);
      case VIMGREP -> new VimgrepRenderer(out, places);
      case FILES -> new FileListRenderer(out, places, ending(console));
      case COUNT -> new CountRenderer(out);
      case FILE_COUNTS -> new FileCountRenderer(out, places, ending(console));
      case NOTHING -> _ -> {};
    };
  }

  private FileListRenderer.Ending ending(Console console) {
    if (nul.isSet()) {
      return FileListRenderer.Ending.NUL;
    }
    return console.isTerminal(Console.Stream.OUT)
        ? FileListRenderer.Ending.LINE
        : FileListRenderer.Ending.RAW_LINE;
  }
}
