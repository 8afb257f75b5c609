package graf.corpus.format.scan;

import java.util.List;

/// What was read on a picture of a page.
///
/// @param paragraphs each a list of its lines
/// @param confidence how sure its reader is, from 0 to 100, over all words
public record RecognisedPage(List<List<String>> paragraphs, int confidence) {}
