/// PDF, Office, OpenDocument, RTF and EPUB files.
@NullMarked
package graf.corpus.format.office;

import org.jspecify.annotations.NullMarked;
