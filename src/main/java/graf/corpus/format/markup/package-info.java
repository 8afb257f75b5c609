/// Markdown, reStructuredText, AsciiDoc, Org, LaTeX, troff and MediaWiki, with their places in the
/// source.
@NullMarked
package graf.corpus.format.markup;

import org.jspecify.annotations.NullMarked;
