package graf.passage;

/// Where a text goes on on another page.
///
/// @param offset in the text, of the first character on that page
public record PageTurn(int offset, Page page) {}
