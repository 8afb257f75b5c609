package graf.cli.browse;

import graf.cli.browse.state.BrowseState;
import org.jspecify.annotations.Nullable;

/// What a key leads to.
///
/// @param errand null where the screen is all
record Step(BrowseState state, @Nullable Errand errand) {
  static Step to(BrowseState state) {
    return new Step(state, null);
  }

  static Step running(BrowseState state, Errand errand) {
    return new Step(state, errand);
  }
}
