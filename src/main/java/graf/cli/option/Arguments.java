package graf.cli.option;

import java.util.ArrayList;
import java.util.List;

/// Reads the arguments of a command: gives options their values and keeps the words.
///
/// Options may stand anywhere before `--`. One-letter flags may be joined (`-l0`), and a number may
/// stand right behind its letter (`-n5`).
public final class Arguments {
  /// What an argument with one dash is that is no option of the command.
  public enum SingleDash {
    /// A mistake.
    OPTION,
    /// A word: in a query, `-navy` excludes the navy.
    WORD
  }

  private final OptionTable options;
  private final SingleDash singleDash;
  private final List<String> words = new ArrayList<>();

  private Arguments(OptionTable options, SingleDash singleDash) {
    this.options = options;
    this.singleDash = singleDash;
  }

  /// Reads `arguments` from the one at `first` on, and returns those that are words.
  public static List<String> read(
      OptionTable options, String[] arguments, int first, SingleDash singleDash) {
    var reader = new Arguments(options, singleDash);
    int i = first;
    while (i < arguments.length && !arguments[i].equals("--")) {
      i += reader.read(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "--");
    }
    for (i++; i < arguments.length; i++) {
      reader.words.add(arguments[i]);
    }
    return reader.words;
  }

  /// Reads `argument` and, if that is its value, `next`; returns how many were read.
  private int read(String argument, String next) {
    var option = options.find(argument);
    if (option == null) {
      readAlone(argument);
      return 1;
    }
    if (option.isFlag()) {
      option.give("");
      return 1;
    }
    if (next.equals("--") || options.find(next) != null) {
      throw new UsageException(option.name() + " needs a value: " + option.label());
    }
    option.give(next);
    return 2;
  }

  private void readAlone(String argument) {
    if (argument.length() < 2 || argument.charAt(0) != '-') {
      words.add(argument);
    } else if (!readWithValue(argument)
        && !readLetterWithNumber(argument)
        && !readJoinedFlags(argument)) {
      readUnknown(argument);
    }
  }

  private void readUnknown(String argument) {
    if (singleDash == SingleDash.WORD && isLetter(argument)) {
      throw new UsageException(
          "unknown option '"
              + argument
              + "'; to leave out a word of one letter, write: NOT "
              + argument.substring(1));
    }
    if (singleDash == SingleDash.WORD && !argument.startsWith("--")) {
      words.add(argument);
      return;
    }
    int equals = argument.indexOf('=');
    var name = equals < 0 ? argument : argument.substring(0, equals);
    throw new UsageException(
        "unknown option '" + name + "'" + Suggestion.near(name, options.names()));
  }

  /// Whether `argument` is a dash and one letter: who knows grep means an option by it.
  private static boolean isLetter(String argument) {
    return argument.codePointCount(0, argument.length()) == 2
        && Character.isLetter(argument.codePointAt(1));
  }

  private boolean readWithValue(String argument) {
    int equals = argument.indexOf('=');
    var option = equals < 0 ? null : options.find(argument.substring(0, equals));
    if (option == null) {
      return false;
    }
    if (option.isFlag()) {
      throw new UsageException(option.name() + " takes no value");
    }
    option.give(argument.substring(equals + 1));
    return true;
  }

  private boolean readLetterWithNumber(String argument) {
    var option = options.find(argument.substring(0, 2));
    if (option == null || option.isFlag()) {
      return false;
    }
    for (int i = 2; i < argument.length(); i++) {
      if (argument.charAt(i) < '0' || argument.charAt(i) > '9') {
        return false;
      }
    }
    option.give(argument.substring(2));
    return true;
  }

  private boolean readJoinedFlags(String argument) {
    var flags = new ArrayList<Option>();
    for (int i = 1; i < argument.length(); i++) {
      var option = options.find("-" + argument.charAt(i));
      // -h stands alone: -hq is rather the headquarters excluded than help asked for quietly.
      if (option == null || !option.isFlag() || argument.charAt(i) == 'h') {
        return false;
      }
      flags.add(option);
    }
    for (var flag : flags) {
      flag.give("");
    }
    return true;
  }
}
