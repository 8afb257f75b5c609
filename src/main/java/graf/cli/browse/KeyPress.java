package graf.cli.browse;

/// What a person did at the terminal.
sealed interface KeyPress {
  /// A character, as its text.
  record Letter(String text) implements KeyPress {}

  /// A key that is no character.
  record Named(Key key) implements KeyPress {}

  /// Text that was pasted, on one line.
  record Pasted(String text) implements KeyPress {}

  /// The mouse, pressed in a cell.
  record Click(int column, int row) implements KeyPress {}

  /// The mouse's wheel, turned above a cell.
  ///
  /// @param rows down; up where negative
  record Wheel(int column, int row, int rows) implements KeyPress {}
}
