package graf.render;

import java.io.IOException;
import java.io.Writer;

/// What a run of `graf index` did, as JSON Lines. May be told from several threads.
public final class IndexingJson {
  private final Writer out;

  public IndexingJson(Writer out) {
    this.out = out;
  }

  /// Says that a source is not searchable.
  public synchronized void skipped(SkippedSource skipped) throws IOException {
    var json = new JsonWriter(out);
    json.startLine("skipped");
    json.text("source", skipped.source());
    json.text("reason", skipped.reason().words());
    json.text("detail", skipped.detail());
    json.endLine();
  }

  /// Says what a run did.
  public synchronized void done(IndexingSummary summary) throws IOException {
    var json = new JsonWriter(out);
    json.startLine("summary");
    json.number("added", summary.added());
    json.number("updated", summary.updated());
    json.number("renamed", summary.renamed());
    json.number("removed", summary.removed());
    json.number("unchanged", summary.unchanged());
    json.number("skipped", summary.skipped());
    json.number("failed", summary.failed());
    json.number("passages", summary.passages());
    json.number("bytes", summary.bytes());
    json.millis("took_ms", summary.took());
    json.endLine();
    out.flush();
  }
}
