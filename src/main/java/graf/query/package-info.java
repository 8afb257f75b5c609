/// What the user typed, as an engine-neutral tree.
///
/// Query text is never wrong: what cannot be read as syntax is read as words.
@NullMarked
package graf.query;

import org.jspecify.annotations.NullMarked;
