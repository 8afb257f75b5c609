package graf.cli.doctor;

/// What one thing that graf depends on is like.
///
/// @param subject in a word or two
/// @param text what was found; after it, what to do
public record Finding(Verdict verdict, String subject, String text) {
  /// What it means for the user.
  public enum Verdict {
    OK,
    /// Something can be added that graf does without.
    NOTE,
    /// Something is to be done.
    DO
  }

  static Finding ok(String subject, String text) {
    return new Finding(Verdict.OK, subject, text);
  }

  static Finding note(String subject, String text) {
    return new Finding(Verdict.NOTE, subject, text);
  }

  static Finding todo(String subject, String text) {
    return new Finding(Verdict.DO, subject, text);
  }
}
