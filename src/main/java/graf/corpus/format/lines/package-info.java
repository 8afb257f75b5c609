/// Formats of short lines: subtitles, calendars and address books, without what is for programs.
@NullMarked
package graf.corpus.format.lines;

import org.jspecify.annotations.NullMarked;
