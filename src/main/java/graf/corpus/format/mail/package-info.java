/// Mail: headers, texts and attachments.
@NullMarked
package graf.corpus.format.mail;

import org.jspecify.annotations.NullMarked;
