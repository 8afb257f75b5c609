package graf.cli.browse.state;

/// How the screen is divided: the query above, the counts below, between them the list and the
/// document, side by side or one below the other.
///
/// @param list the cells of the list
/// @param document those of the document; of height 0 where there is no room
/// @param status rows below
public record Layout(int columns, int rows, Area list, Area document, int status) {
  /// At most so wide, and the document is below the list.
  static final int NARROW = 80;

  private static final int WIDEST_LIST = 64;
  private static final int LEAST_BODY = 6;

  /// Some of the screen's cells.
  ///
  /// @param column the first
  /// @param row the first
  public record Area(int column, int row, int width, int height) {
    public boolean holds(int atColumn, int atRow) {
      return atColumn >= column
          && atColumn < column + width
          && atRow >= row
          && atRow < row + height;
    }
  }

  static Layout of(int columns, int rows) {
    int status = rows >= 10 ? 2 : rows >= 3 ? 1 : 0;
    int body = Math.max(0, rows - 1 - status);
    if (columns > NARROW) {
      int list = Math.clamp(columns * 2 / 5, 30, WIDEST_LIST);
      return new Layout(
          columns,
          rows,
          new Area(0, 1, list, body),
          new Area(list + 3, 1, columns - list - 3, body),
          status);
    }
    if (body < LEAST_BODY) {
      return new Layout(
          columns, rows, new Area(0, 1, columns, body), new Area(0, 1 + body, columns, 0), status);
    }
    int list = Math.max(3, body * 2 / 5);
    return new Layout(
        columns,
        rows,
        new Area(0, 1, columns, list),
        // A line lies between.
        new Area(0, 2 + list, columns, body - list - 1),
        status);
  }

  public boolean isSideBySide() {
    return columns > NARROW;
  }

  /// Returns the rows that a hit takes in the list.
  public int hitRows() {
    return isSideBySide() ? 2 : 1;
  }

  /// Returns how many hits the list shows.
  public int hits() {
    return Math.max(1, list.height() / hitRows());
  }

  /// Returns the first hit that the list shows where `selected` of `count` is selected.
  public int firstHit(int selected, int count) {
    return Math.clamp(selected - hits() / 2, 0, Math.max(0, count - hits()));
  }
}
