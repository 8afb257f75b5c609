package graf.cli;

import graf.render.IndexReport;
import graf.render.IndexingSummary;
import graf.render.ShownDocument;
import graf.search.SearchResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Stands where the stages are wired in; refuses all work.
final class UnwiredStages implements Stages {
  private static final String REFUSAL = "this build of graf has no index engine";

  @Override
  public Path base(Path index) throws IOException {
    throw new IOException(REFUSAL);
  }

  @Override
  public SearchResults search(Path index, QueryOptions options) throws IOException {
    throw new IOException(REFUSAL);
  }

  @Override
  public Optional<ShownDocument> show(Path index, ShowTarget target, int neighbours)
      throws IOException {
    throw new IOException(REFUSAL);
  }

  @Override
  public IndexReport status(Path index) throws IOException {
    throw new IOException(REFUSAL);
  }

  @Override
  public IndexingSummary index(Path index, IndexOptions options, IndexingOutput output)
      throws IOException {
    throw new IOException(REFUSAL);
  }
}
