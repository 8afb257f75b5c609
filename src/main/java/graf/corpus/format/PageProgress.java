package graf.corpus.format;

/// Told of each page that takes its time: who waits for the document knows that it goes on.
public interface PageProgress {
  /// Tells nobody.
  PageProgress NONE = (_, _) -> {};

  /// Says that `done` of `pages` were read.
  void page(int done, int pages);
}
