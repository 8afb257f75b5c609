/// The screen that searches as one types: what keys do, and who asks meanwhile.
///
/// {@link graf.cli.browse.state.BrowseState} is all that the screen shows; {@link
/// graf.cli.browse.Steps} makes the next one of it and a key, {@link graf.cli.browse.screen.Screen}
/// draws it in lines. Only {@link graf.cli.browse.Browser} and what it starts touch a terminal.
@NullMarked
package graf.cli.browse;

import org.jspecify.annotations.NullMarked;
