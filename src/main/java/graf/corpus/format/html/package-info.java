/// Web pages: the article, its metadata, and none of the furniture.
@NullMarked
package graf.corpus.format.html;

import org.jspecify.annotations.NullMarked;
