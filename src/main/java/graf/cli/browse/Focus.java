package graf.cli.browse;

/// Where keys go.
enum Focus {
  /// Letters are typed.
  QUERY,
  /// Letters are commands; so they are in the document.
  LIST,
  DOCUMENT
}
