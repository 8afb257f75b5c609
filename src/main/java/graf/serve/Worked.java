package graf.serve;

/// What became of a command that was given to the workers.
sealed interface Worked {
  /// It was answered.
  record Answered(CommandResult result) implements Worked {}

  /// Only a process of its own can tell.
  record Declined() implements Worked {}

  /// There is too much to do, or it took too long.
  record TooMuch() implements Worked {}

  /// It failed as nothing should.
  record Failed() implements Worked {}
}
