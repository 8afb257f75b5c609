package graf.serve;

/// What a command printed and returned.
///
/// @param out on standard output
/// @param err on standard error, all of it after `out`
public record CommandResult(int exitCode, String out, String err, Paging paging) {
  /// Whether `out` is for a pager.
  public enum Paging {
    NONE,
    PAGED
  }
}
