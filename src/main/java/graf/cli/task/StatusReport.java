package graf.cli.task;

import graf.index.DocumentRecord;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.refresh.IndexMemory;
import graf.refresh.SourceDiff;
import graf.render.IndexReport;
import graf.render.IndexReport.Share;
import graf.render.SkippedSource;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what `graf status` tells.
final class StatusReport {
  private final PassageSearcher searcher;
  private final IndexMemory memory;
  private final Map<String, Long> types = new HashMap<>();
  private final Map<String, Long> languages = new HashMap<>();

  private @Nullable String firstDate;
  private @Nullable String lastDate;

  StatusReport(PassageSearcher searcher, IndexMemory memory) {
    this.searcher = searcher;
    this.memory = memory;
  }

  /// @param index its name
  /// @param format that it is written in
  IndexReport report(String index, String format, SourceDiff since) throws IOException {
    var statistics = searcher.statistics();
    searcher.forEachDocument(this::count);
    long committed = IndexMemory.lastCommit(searcher);
    return new IndexReport(
        index,
        format,
        statistics.documents(),
        statistics.passages(),
        searcher.bytes(),
        committed == 0 ? null : Instant.ofEpochMilli(committed / 1000),
        memory.roots(),
        Sources.options(memory.reading()).given(),
        new IndexReport.SourceChanges(since.added(), since.changed(), since.gone()),
        shares(types),
        shares(languages),
        firstDate == null || lastDate == null ? null : new IndexReport.Dates(firstDate, lastDate),
        skipped(),
        incomplete(),
        searcher.parts());
  }

  private void count(DocumentRecord document) {
    types.merge(document.metadata().type(), 1L, Long::sum);
    var language = document.metadata().language();
    languages.merge(language == null ? "unknown" : language, 1L, Long::sum);
    var date = document.metadata().date();
    if (date != null) {
      firstDate = firstDate == null || date.compareTo(firstDate) < 0 ? date : firstDate;
      lastDate = lastDate == null || date.compareTo(lastDate) > 0 ? date : lastDate;
    }
  }

  private static List<Share> shares(Map<String, Long> counts) {
    var shares = new ArrayList<Share>();
    counts.forEach((name, count) -> shares.add(new Share(name, count)));
    shares.sort((a, b) ->
        a.documents() == b.documents()
            ? a.name().compareTo(b.name())
            : Long.compare(b.documents(), a.documents()));
    return shares;
  }

  private List<IndexReport.IncompleteSource> incomplete() throws IOException {
    var incomplete = new ArrayList<IndexReport.IncompleteSource>();
    for (SourceState state : memory.sources().values()) {
      if (state.skipped() == null && !state.detail().isEmpty()) {
        incomplete.add(new IndexReport.IncompleteSource(state.source(), state.detail()));
      }
    }
    incomplete.sort((a, b) -> a.source().compareTo(b.source()));
    return incomplete;
  }

  private List<SkippedSource> skipped() throws IOException {
    var skipped = new ArrayList<SkippedSource>();
    for (SourceState state : memory.sources().values()) {
      var reason = state.skipped();
      if (reason != null) {
        skipped.add(new SkippedSource(state.source(), reason, state.detail()));
      }
    }
    skipped.sort((a, b) -> a.source().compareTo(b.source()));
    return skipped;
  }
}
