package graf.cli;

import graf.render.IndexReport;
import graf.render.IndexingSummary;
import graf.render.ShownDocument;
import graf.search.SearchResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What the commands ask of the stages below them.
interface Stages {
  /// Returns the folder that the index's document ids are relative to.
  Path base(Path index) throws IOException;

  SearchResults search(Path index, QueryOptions options) throws IOException;

  /// Returns what `target` names, with `neighbours` passages on either side where it is a passage.
  Optional<ShownDocument> show(Path index, ShowTarget target, int neighbours) throws IOException;

  IndexReport status(Path index) throws IOException;

  /// Makes the index equal to the sources; says what it does as it goes.
  IndexingSummary index(Path index, IndexOptions options, IndexingOutput output) throws IOException;
}
