/// How that is drawn: a row for the query, hits, a document, and what lies over it.
@NullMarked
package graf.cli.browse.screen;

import org.jspecify.annotations.NullMarked;
