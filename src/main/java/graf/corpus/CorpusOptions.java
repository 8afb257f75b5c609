package graf.corpus;

import java.util.List;

/// Which files of a folder belong to a corpus.
///
/// @param include globs of which a file must match one; none for all files
/// @param exclude globs of which a file or folder may match none
/// @param ignoreRules whether `.gitignore`, `.ignore` and `.grafignore` files hold
public record CorpusOptions(List<String> include, List<String> exclude, IgnoreRules ignoreRules) {
  public CorpusOptions {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /// What becomes of ignore files.
  public enum IgnoreRules {
    FOLLOWED,
    UNREAD
  }

  /// Returns the options of a user who gave none.
  public static CorpusOptions standard() {
    return new CorpusOptions(List.of(), List.of(), IgnoreRules.FOLLOWED);
  }
}
