package graf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/// Makes options and reads their values.
final class Options {
  private Options() {}

  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  static OptionSpec value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /// An option that may be given several times.
  static OptionSpec values(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static boolean isSet(OptionSpec flag) {
    Boolean value = flag.getValue();
    return value != null && value;
  }

  static @Nullable String text(OptionSpec option) {
    return option.getValue();
  }

  static List<String> texts(OptionSpec option) {
    List<String> values = option.getValue();
    return values == null ? List.of() : values;
  }

  /// Returns the values of `option`, those parted by commas too.
  static List<String> listed(OptionSpec option) {
    var parts = new ArrayList<String>();
    for (var value : texts(option)) {
      int start = 0;
      for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', start)) {
        addUnlessEmpty(parts, value.substring(start, comma));
        start = comma + 1;
      }
      addUnlessEmpty(parts, value.substring(start));
    }
    return parts;
  }

  /// Returns the whole number given, `otherwise` where none is.
  static int number(OptionSpec option, int otherwise, int least) {
    var value = text(option);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number too small.
    }
    throw new UsageException(
        option.longestName() + " takes a whole number from " + least + ", not '" + value + "'");
  }

  /// Returns the one of `choices` that is named, the first where none is.
  static <E extends Enum<E>> E choice(OptionSpec option, E[] choices) {
    var value = text(option);
    if (value == null) {
      return choices[0];
    }
    var names = new StringBuilder();
    for (var choice : choices) {
      var name = choice.name().toLowerCase(Locale.ROOT);
      if (name.equals(value)) {
        return choice;
      }
      names.append(names.isEmpty() ? "" : ", ").append(name);
    }
    throw new UsageException(
        option.longestName() + " takes one of " + names + ", not '" + value + "'");
  }

  private static void addUnlessEmpty(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
