package graf.cli.command;

import graf.analysis.FormKind;
import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.corpus.format.LanguageGuess;
import graf.render.Amounts;
import graf.render.AnalysisJson;
import graf.render.AnalysisRenderer;
import graf.render.AnalyzedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `graf analyze`: the words of a text as they are indexed.
public final class AnalyzeCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("analyze"),
          "Show the words of a text as they are indexed.",
          "graf analyze [OPTION...] TEXT...",
          List.of(
              "graf analyze The drones’ pilots    each word, as written, and its stem",
              "graf analyze --lang de Häfen       by the rules of a language"));

  private final Option language =
      Option.value("CODE", "the language; else it is guessed, as of a document", "--lang");
  private final Option json = Option.flag("JSON Lines: a word each, a summary", "--json");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();

  public AnalyzeCommand() {
    options.add(language, json);
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
    if (words.isEmpty()) {
      throw new UsageException("analyze needs a text");
    }
    var analyzed = analyzed(String.join(" ", words));
    if (json.isSet()) {
      new AnalysisJson(console.out()).render(analyzed);
    } else {
      new AnalysisRenderer(console.out()).render(analyzed);
    }
    console.out().flush();
    console.note(Amounts.of(analyzed.words().size(), "word") + " · read as " + analyzed.language());
    return analyzed.words().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }

  private AnalyzedText analyzed(String text) {
    var asked = language.text() == null ? LanguageGuess.of(text) : language.text();
    var code = TextAnalyzer.languageOf(asked);
    var forms = new Tokens();
    new TextAnalyzer.Pool().get(code).analyzeAsked(text, forms);
    var words = new ArrayList<AnalyzedText.Word>();
    for (int i = 0; i < forms.size(); i++) {
      if (forms.kind(i) == FormKind.WRITTEN) {
        words.add(word(text, forms, i));
      }
    }
    return new AnalyzedText(code, words);
  }

  private static AnalyzedText.Word word(String text, Tokens forms, int at) {
    var stems = new ArrayList<String>();
    var others = new ArrayList<AnalyzedText.Form>();
    for (int i = at + 1; i < forms.size() && forms.position(i) == forms.position(at); i++) {
      var form = FormKind.text(forms.text(i));
      if (forms.kind(i) == FormKind.STEM || forms.kind(i) == FormKind.MORPHEME) {
        stems.add(form);
      }
      others.add(new AnalyzedText.Form(reason(forms.kind(i)), form));
    }
    return new AnalyzedText.Word(
        text.substring(forms.start(at), forms.end(at)),
        forms.start(at),
        forms.end(at),
        forms.position(at),
        forms.text(at),
        stems,
        others);
  }

  private static String reason(FormKind kind) {
    return switch (kind) {
      case WRITTEN -> "as written";
      case OTHER_ACCENTS -> "other accents";
      case WITHOUT_CLITIC -> "without what is joined to it";
      case JOINED -> "as one word";
      case PAIR -> "pair";
      case PART, MORPHEME -> "part of a word";
      case STEM -> "stem";
    };
  }
}
