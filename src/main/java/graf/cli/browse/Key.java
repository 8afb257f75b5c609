package graf.cli.browse;

/// Keys by what they are for.
enum Key {
  UP,
  DOWN,
  LEFT,
  RIGHT,
  WORD_LEFT,
  WORD_RIGHT,
  PAGE_UP,
  PAGE_DOWN,
  HOME,
  END,
  ENTER,
  TAB,
  BACK_TAB,
  ESCAPE,
  BACKSPACE,
  DELETE,
  DELETE_WORD,
  DELETE_BEFORE,
  DELETE_AFTER,
  HELP,
  EARLIER,
  INTERRUPT,
  SUSPEND,
  REDRAW,
  /// Known to no one here.
  OTHER
}
