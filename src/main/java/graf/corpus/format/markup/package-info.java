/// Markdown, reStructuredText, AsciiDoc and XML, with their places in the source.
@NullMarked
package graf.corpus.format.markup;

import org.jspecify.annotations.NullMarked;
