/// The screen that searches as one types: what is on it, what keys make of that, and how it looks.
///
/// {@link graf.cli.browse.BrowseState} is all that the screen shows; {@link graf.cli.browse.Steps}
/// makes the next one of it and a key, {@link graf.cli.browse.Screen} draws it in lines. Only
/// {@link graf.cli.browse.Browser} and what it starts touch a terminal.
@NullMarked
package graf.cli.browse;

import org.jspecify.annotations.NullMarked;
