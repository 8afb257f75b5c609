package graf.cli.browse;

/// What a key asks for beyond the screen.
sealed interface Errand {
  /// The program that shows the file of the selected hit, at the match that is looked at.
  record Open() implements Errand {}

  /// The selected passage, with its source, into the clipboard.
  record Copy(Form form) implements Errand {
    enum Form {
      PLAIN,
      MARKDOWN
    }
  }

  /// The questions that were asked earlier.
  record Recall() implements Errand {}

  /// The shell for a while.
  record Suspend() implements Errand {}

  /// The whole screen anew.
  record Redraw() implements Errand {}

  record Leave(int exitCode) implements Errand {}
}
