package graf.corpus;

import graf.corpus.format.Limits;
import graf.corpus.format.Scans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How sources are read.
///
/// @param fields the column or key, in a file with a document a line, that holds the `id`, the
///   `title`, the `text` or another field, by the field's name
public record CorpusOptions(FileFilter filter, Map<String, String> fields, Limits limits) {
  private static final char SEPARATOR = '\0';

  public CorpusOptions {
    fields = Map.copyOf(fields);
  }

  /// Which files of a folder belong to a corpus.
  ///
  /// @param include globs of which a file must match one; none for all files
  /// @param exclude globs of which a file or folder may match none
  /// @param ignoreRules whether `.gitignore`, `.ignore` and `.grafignore` files hold
  public record FileFilter(List<String> include, List<String> exclude, IgnoreRules ignoreRules) {
    public FileFilter {
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
    }
  }

  /// What becomes of ignore files.
  public enum IgnoreRules {
    FOLLOWED,
    UNREAD
  }

  /// Returns the options of a user who gave none.
  public static CorpusOptions standard() {
    return new CorpusOptions(
        new FileFilter(List.of(), List.of(), IgnoreRules.FOLLOWED), Map.of(), Limits.standard());
  }

  /// Returns those that are not the standard ones, as they are given on a command line.
  public List<String> given() {
    var given = new ArrayList<String>();
    filter.include().forEach(glob -> given.add("--include " + glob));
    filter.exclude().forEach(glob -> given.add("--exclude " + glob));
    if (filter.ignoreRules() == IgnoreRules.UNREAD) {
      given.add("--no-ignore");
    }
    new TreeMap<>(fields).forEach((name, column) -> given.add("--field " + name + "=" + column));
    var standard = Limits.standard();
    if (limits.bytes() != standard.bytes()) {
      given.add("--max-size " + (limits.bytes() >> 20));
    }
    if (!limits.time().equals(standard.time())) {
      given.add("--max-time " + limits.time().toSeconds());
    }
    if (limits.memory() != standard.memory()) {
      given.add("--max-memory " + (limits.memory() >> 20));
    }
    if (limits.scans() == Scans.RECOGNISED) {
      given.add("--ocr");
    }
    return given;
  }

  /// Returns them as text, for {@link #parse}.
  public String text() {
    var text = new StringBuilder();
    filter.include().forEach(glob -> add(text, "include", glob));
    filter.exclude().forEach(glob -> add(text, "exclude", glob));
    add(text, "ignore", filter.ignoreRules().name());
    new TreeMap<>(fields).forEach((name, column) -> add(text, "field", name + "=" + column));
    add(text, "bytes", Long.toString(limits.bytes()));
    add(text, "millis", Long.toString(limits.time().toMillis()));
    add(text, "memory", Long.toString(limits.memory()));
    add(text, "scans", limits.scans().name());
    return text.toString();
  }

  private static void add(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append(SEPARATOR);
  }

  /// Returns the options that `text` was made of.
  public static CorpusOptions parse(String text) {
    var include = new ArrayList<String>();
    var exclude = new ArrayList<String>();
    var fields = new TreeMap<String, String>();
    var rules = IgnoreRules.FOLLOWED;
    long bytes = Limits.standard().bytes();
    long millis = Limits.standard().time().toMillis();
    long memory = Limits.standard().memory();
    var scans = Limits.standard().scans();
    int start = 0;
    for (int end = text.indexOf(SEPARATOR); end >= 0; end = text.indexOf(SEPARATOR, start)) {
      int equals = text.indexOf('=', start);
      var value = text.substring(equals + 1, end);
      switch (text.substring(start, equals)) {
        case "include" -> include.add(value);
        case "exclude" -> exclude.add(value);
        case "ignore" -> rules = IgnoreRules.valueOf(value);
        case "field" -> {
          int column = value.indexOf('=');
          fields.put(value.substring(0, column), value.substring(column + 1));
        }
        case "bytes" -> bytes = Long.parseLong(value);
        case "millis" -> millis = Long.parseLong(value);
        case "memory" -> memory = Long.parseLong(value);
        case "scans" -> scans = Scans.valueOf(value);
        default -> throw new IllegalArgumentException("Not options: " + text);
      }
      start = end + 1;
    }
    return new CorpusOptions(
        new FileFilter(include, exclude, rules),
        fields,
        new Limits(bytes, Duration.ofMillis(millis), memory, scans));
  }
}
