package graf.cli.browse.state;

/// Where in the document the reader is.
///
/// @param ordinal the passage looked at
/// @param match which of the matches in it, from 0
/// @param scroll how many rows below the place where that match is shown by itself
public record Reading(int ordinal, int match, int scroll) {
  static final Reading START = new Reading(0, 0, 0);

  public Reading at(int passage, int number) {
    return new Reading(passage, number, 0);
  }

  Reading scrolled(int to) {
    return new Reading(ordinal, match, to);
  }
}
