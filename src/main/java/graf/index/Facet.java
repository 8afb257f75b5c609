package graf.index;

/// What hits can be counted by.
public enum Facet {
  /// The format of their documents.
  TYPE,
  /// Their language.
  LANG,
  /// The folder of their documents, at the first level where these differ.
  PATH,
  /// The year of their documents.
  YEAR
}
