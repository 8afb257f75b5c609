package graf.cli.shell;

import graf.cli.option.Option;
import graf.cli.output.ColorChoice;
import graf.corpus.format.Format;
import graf.index.Facet;
import graf.index.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The values that an option is completed with.
///
/// @param words all there are; none where there is no list of them
/// @param kind what else a value may be
/// @param listed whether several may be given, with commas between them
record OptionValues(List<String> words, Kind kind, boolean listed) {
  enum Kind {
    WORDS,
    FILES,
    INDEXES,
    /// Nothing is known of it.
    ANY
  }

  static OptionValues of(Option option) {
    return switch (option.name()) {
      case "--index" -> new OptionValues(List.of(), Kind.INDEXES, false);
      case "--type" -> new OptionValues(types(), Kind.WORDS, true);
      case "--lang" -> new OptionValues(languages(), Kind.WORDS, true);
      case "--facets" -> new OptionValues(names(Facet.values()), Kind.WORDS, true);
      case "--sort" -> new OptionValues(names(Order.values()), Kind.WORDS, false);
      case "--color" -> new OptionValues(names(ColorChoice.values()), Kind.WORDS, false);
      case "--format" -> new OptionValues(List.of("csv", "markdown", "vimgrep"), Kind.WORDS, false);
      case "--unit" -> new OptionValues(List.of("document", "passage"), Kind.WORDS, false);
      case "--since", "--until" ->
          new OptionValues(List.of("today", "yesterday", "1w", "1m", "1y"), Kind.WORDS, false);
      case "--in", "--include", "--exclude", "--run", "--compare" ->
          new OptionValues(List.of(), Kind.FILES, false);
      default -> new OptionValues(List.of(), Kind.ANY, false);
    };
  }

  private static List<String> types() {
    var types = new ArrayList<String>();
    for (var format : Format.values()) {
      types.add(format.type());
    }
    types.addAll(List.of("jsonl", "csv", "tsv"));
    return types;
  }

  /// Those whose words are stemmed, and a few more that are often met.
  private static List<String> languages() {
    return List.of(
        "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr",
        "ga", "gl", "he", "hi", "hu", "hy", "id", "it", "ja", "ko", "lt", "lv", "nl", "no", "pl",
        "pt", "ro", "ru", "sr", "sv", "ta", "te", "th", "tr", "uk", "zh");
  }

  private static List<String> names(Enum<?>[] values) {
    var names = new ArrayList<String>();
    for (var value : values) {
      names.add(value.name().toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
