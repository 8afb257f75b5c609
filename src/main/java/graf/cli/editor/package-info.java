/// The programs that show a file at a place: editors and the desktop's viewers.
@NullMarked
package graf.cli.editor;

import org.jspecify.annotations.NullMarked;
