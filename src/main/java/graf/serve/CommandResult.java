package graf.serve;

/// What a command printed and returned.
///
/// @param out on standard output
/// @param err on standard error, all of it after `out`
/// @param pager in which `out` is to be shown; empty for the usual one
public record CommandResult(int exitCode, String out, String err, Paging paging, String pager) {
  /// Whether `out` is for a pager.
  public enum Paging {
    NONE,
    PAGED
  }
}
