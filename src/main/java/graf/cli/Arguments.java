package graf.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The arguments of a command, sorted into options and words.
///
/// Options may stand anywhere before `--`. One-letter flags may be joined (`-l0`), and a number may
/// stand right behind its letter (`-n5`).
///
/// @param options in a form that picocli reads without doubt: `NAME` or `NAME=VALUE`
/// @param words all else, in order
record Arguments(List<String> options, List<String> words) {
  /// What an argument with one dash is that is no option of the command.
  enum SingleDash {
    /// A mistake.
    OPTION,
    /// A word: in a query, `-navy` excludes the navy.
    WORD
  }

  /// Sorts `arguments` from the one at `first` on.
  static Arguments of(CommandSpec spec, String[] arguments, int first, SingleDash singleDash) {
    var sorted = new Arguments(new ArrayList<>(), new ArrayList<>());
    for (int i = first; i < arguments.length; i++) {
      var argument = arguments[i];
      if (argument.equals("--")) {
        for (var word : List.of(arguments).subList(i + 1, arguments.length)) {
          sorted.words.add(word);
        }
        break;
      }
      if (takesValue(spec, argument)
          && i + 1 < arguments.length
          && !isOption(spec, arguments[i + 1])) {
        sorted.options.add(argument + "=" + arguments[++i]);
      } else {
        sorted.add(spec, argument, singleDash);
      }
    }
    return sorted;
  }

  private void add(CommandSpec spec, String argument, SingleDash singleDash) {
    refuseValueOfFlag(spec, argument);
    if (argument.length() < 2 || argument.charAt(0) != '-') {
      words.add(argument);
    } else if (isOption(spec, argument) || argument.startsWith("--")) {
      options.add(argument);
    } else if (isLetterWithNumber(spec, argument)) {
      options.add(argument.substring(0, 2) + "=" + argument.substring(2));
    } else if (isJoinedFlags(spec, argument)) {
      for (int i = 1; i < argument.length(); i++) {
        options.add("-" + argument.charAt(i));
      }
    } else {
      (singleDash == SingleDash.WORD ? words : options).add(argument);
    }
  }

  private static boolean isOption(CommandSpec spec, String argument) {
    int equals = argument.indexOf('=');
    var name = equals < 0 ? argument : argument.substring(0, equals);
    return argument.equals("--") || spec.optionsMap().containsKey(name);
  }

  private static void refuseValueOfFlag(CommandSpec spec, String argument) {
    int equals = argument.indexOf('=');
    var option = equals < 0 ? null : spec.optionsMap().get(argument.substring(0, equals));
    if (option != null && isFlag(option)) {
      throw new UsageException(argument.substring(0, equals) + " takes no value");
    }
  }

  private static boolean takesValue(CommandSpec spec, String name) {
    var option = spec.optionsMap().get(name);
    return option != null && !isFlag(option);
  }

  private static boolean isFlag(OptionSpec option) {
    return option.type() == boolean.class;
  }

  private static boolean isLetterWithNumber(CommandSpec spec, String argument) {
    for (int i = 2; i < argument.length(); i++) {
      if (argument.charAt(i) < '0' || argument.charAt(i) > '9') {
        return false;
      }
    }
    return argument.length() > 2 && takesValue(spec, argument.substring(0, 2));
  }

  private static boolean isJoinedFlags(CommandSpec spec, String argument) {
    for (int i = 1; i < argument.length(); i++) {
      var option = spec.optionsMap().get("-" + argument.charAt(i));
      // -h stands alone: -hq is rather the headquarters excluded than help asked for quietly.
      if (option == null || !isFlag(option) || option.usageHelp()) {
        return false;
      }
    }
    return argument.length() > 2;
  }
}
