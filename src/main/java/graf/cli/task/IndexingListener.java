package graf.cli.task;

import graf.cli.output.IndexingOutput;
import graf.index.SourceState;
import graf.refresh.RefreshListener;
import graf.render.SkippedSource;

/// Shows the user how a refresh goes.
record IndexingListener(IndexingOutput output) implements RefreshListener {
  @Override
  public void committed(long sources) {
    output.committed(sources);
  }

  @Override
  public void toRead(int files) {
    output.toRead(files);
  }

  @Override
  public void compacting() {
    output.compacting();
  }

  @Override
  public void began(String source) {
    output.began(source);
  }

  @Override
  public void ended(SourceState state, long passages) {
    output.ended(state.source(), state.documents(), passages, state.size());
    output.incomplete(state.source(), state.detail());
  }

  @Override
  public void skipped(SourceState state, Novelty novelty) {
    var reason = state.skipped();
    if (reason != null && novelty == Novelty.NEW) {
      output.skipped(new SkippedSource(state.source(), reason, state.detail()));
    }
  }
}
