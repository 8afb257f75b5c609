package graf.cli.task;

/// What `graf show` is asked to show.
public sealed interface ShowTarget {
  /// A whole document, by its id or path.
  record Whole(String document) implements ShowTarget {}

  /// A passage by its id.
  ///
  /// @param ordinal from 0
  record ById(String document, int ordinal) implements ShowTarget {}

  /// The passage at a line of a file.
  ///
  /// @param line from 1
  record ByLine(String file, int line) implements ShowTarget {}

  /// How much of a document is shown.
  enum Extent {
    /// What the target names.
    NAMED,
    WHOLE
  }

  /// Reads `DOCUMENT#n`, `FILE:LINE` or `DOCUMENT`.
  static ShowTarget parse(String text) {
    int number = text.length();
    while (number > 0 && text.charAt(number - 1) >= '0' && text.charAt(number - 1) <= '9') {
      number--;
    }
    // Nine digits are more passages and lines than a document has, and fit into an int.
    int digits = text.length() - number;
    if (number < 2 || digits == 0 || digits > 9 || text.charAt(number) == '0') {
      return new Whole(text);
    }
    int value = Integer.parseInt(text.substring(number));
    var name = text.substring(0, number - 1);
    return switch (text.charAt(number - 1)) {
      case '#' -> new ById(name, value - 1);
      case ':' -> new ByLine(name, value);
      default -> new Whole(text);
    };
  }

  /// Returns the document or file that it is in.
  default String name() {
    return switch (this) {
      case Whole(var document) -> document;
      case ById(var document, _) -> document;
      case ByLine(var file, _) -> file;
    };
  }
}
