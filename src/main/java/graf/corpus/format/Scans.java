package graf.corpus.format;

/// What becomes of pages that are pictures of text.
public enum Scans {
  LEFT_OUT,
  RECOGNISED
}
