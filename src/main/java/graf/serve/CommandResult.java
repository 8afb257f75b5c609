package graf.serve;

/// What a command printed and returned.
///
/// @param out on standard output
/// @param err on standard error, all of it after `out`
/// @param program the pager in which `out` is to be shown, empty for the usual one; or what is to
///   be opened, as a shell reads it
public record CommandResult(int exitCode, String out, String err, Paging paging, String program) {
  /// What is to be done besides printing.
  public enum Paging {
    NONE,
    /// `out` is for a pager.
    PAGED,
    /// A program is to be given the terminal.
    OPENED
  }
}
