/// Query text to a query, and a query to the text that reads as it.
///
/// Query text is never wrong: what cannot be read as syntax is read as words.
@NullMarked
package graf.query.read;

import org.jspecify.annotations.NullMarked;
