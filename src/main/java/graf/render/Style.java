package graf.render;

/// How a stretch of text looks.
enum Style {
  PLAIN(""),
  TITLE("\u001B[1m"),
  PLACE("\u001B[36m"),
  DIM("\u001B[2m"),
  MATCH("\u001B[1;31m");

  static final String RESET = "\u001B[0m";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
