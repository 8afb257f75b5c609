package graf.refresh;

/// How far a refresh has come.
///
/// @param committed at least so many of the files to be read; the last commit may hold more
/// @param toRead how many files are to be read; 0 where that is not known yet
public record Progress(int committed, int toRead) {}
