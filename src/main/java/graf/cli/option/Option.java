package graf.cli.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An option of a command, and what it was given.
public final class Option {
  private static final int MOST_SECONDS = 1_000_000;

  private static final String ALL = "all";

  private final List<String> names;
  private final @Nullable String label;
  private final String description;
  private final List<String> values = new ArrayList<>(1);
  private @Nullable String configuredAt;

  private Option(List<String> names, @Nullable String label, String description) {
    this.names = names;
    this.label = label;
    this.description = description;
  }

  /// Returns an option that takes no value.
  ///
  /// @param names the long one last
  public static Option flag(String description, String... names) {
    return new Option(List.of(names), null, description);
  }

  /// Returns an option that takes a value.
  ///
  /// @param label what help calls its value
  public static Option value(String label, String description, String... names) {
    return new Option(List.of(names), label, description);
  }

  /// Returns its long name.
  public String name() {
    return names.getLast();
  }

  public List<String> names() {
    return names;
  }

  /// Returns what help calls its value; null for a flag, which takes none.
  public @Nullable String label() {
    return label;
  }

  public String description() {
    return description;
  }

  public boolean isFlag() {
    return label == null;
  }

  /// Takes a value; that of a flag says nothing.
  void give(String value) {
    values.add(value);
  }

  /// Takes a value that a configuration sets at `place`.
  public void configure(String value, String place) {
    values.add(value);
    configuredAt = place;
  }

  /// Returns the place in a configuration that set its value; null where the command line did.
  public @Nullable String configuredAt() {
    return configuredAt;
  }

  public boolean isSet() {
    return !values.isEmpty();
  }

  /// Returns the last value given, or null.
  public @Nullable String text() {
    return values.isEmpty() ? null : values.getLast();
  }

  /// Returns all values given.
  public List<String> texts() {
    return List.copyOf(values);
  }

  /// Returns all values given, those parted by commas too.
  public List<String> listed() {
    var parts = new ArrayList<String>();
    for (var value : values) {
      int start = 0;
      for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', start)) {
        addUnlessEmpty(parts, value.substring(start, comma));
        start = comma + 1;
      }
      addUnlessEmpty(parts, value.substring(start));
    }
    return parts;
  }

  /// Returns the whole number given, as many as there are for `all`, `otherwise` where none is.
  public int numberOrAll(int otherwise, int least) {
    return ALL.equals(text()) ? Integer.MAX_VALUE : number(otherwise, least);
  }

  /// Returns the whole number given, `otherwise` where none is.
  public int number(int otherwise, int least) {
    var value = text();
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
        name() + " takes a whole number from " + least + ", not '" + value + "'");
  }

  /// Returns a time in seconds, which may have a fraction, in milliseconds.
  public long millis() {
    var value = text();
    try {
      // Only where one was given: the class takes an eighth of a cold query to initialize.
      var seconds = new BigDecimal(String.valueOf(value));
      if (seconds.signum() > 0 && seconds.compareTo(BigDecimal.valueOf(MOST_SECONDS)) <= 0) {
        return Math.max(1, seconds.movePointRight(3).longValue());
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number too small.
    }
    throw new UsageException(name() + " takes seconds, such as 5 or 0.5, not '" + value + "'");
  }

  /// Returns the one of `choices` that is named, the first where none is.
  public <E extends Enum<E>> E choice(E[] choices) {
    var value = text();
    return value == null ? choices[0] : named(value, choices);
  }

  /// Returns all of `choices` that are named, those parted by commas too.
  public <E extends Enum<E>> List<E> choices(E[] choices) {
    var named = new ArrayList<E>();
    for (var value : listed()) {
      named.add(named(value, choices));
    }
    return named;
  }

  private <E extends Enum<E>> E named(String value, E[] choices) {
    var known = new StringBuilder();
    for (var choice : choices) {
      var word = choice.name().toLowerCase(Locale.ROOT);
      if (word.equals(value)) {
        return choice;
      }
      known.append(known.isEmpty() ? "" : ", ").append(word);
    }
    throw new UsageException(name() + " takes one of " + known + ", not '" + value + "'");
  }

  private static void addUnlessEmpty(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
