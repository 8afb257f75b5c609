package graf.cli.browse.state;

/// Where keys go.
public enum Focus {
  /// Letters are typed.
  QUERY,
  /// Letters are commands; so they are in the document.
  LIST,
  DOCUMENT
}
