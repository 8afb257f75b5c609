package graf.cli;

import graf.corpus.Corpus;
import graf.index.DocumentRecord;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.refresh.FileFreshness;
import graf.refresh.IndexMemory;
import graf.render.IndexReport;
import graf.render.IndexReport.Share;
import graf.render.SkippedSource;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers what `graf status` tells.
final class IndexSurvey {
  private final PassageSearcher searcher;
  private final Corpus corpus;
  private final Map<String, Long> types = new HashMap<>();
  private final Map<String, Long> languages = new HashMap<>();

  IndexSurvey(PassageSearcher searcher, Corpus corpus) {
    this.searcher = searcher;
    this.corpus = corpus;
  }

  IndexReport report(String index) throws IOException {
    var statistics = searcher.statistics();
    var memory = IndexMemory.of(searcher);
    searcher.forEachDocument(this::count);
    return new IndexReport(
        index,
        statistics.documents(),
        statistics.passages(),
        statistics.bytes(),
        memory.lastRefresh() == 0 ? null : Instant.ofEpochMilli(memory.lastRefresh() / 1000),
        changes(memory),
        shares(types),
        shares(languages),
        skipped(memory));
  }

  private void count(DocumentRecord document) {
    types.merge(document.metadata().type(), 1L, Long::sum);
    var language = document.metadata().language();
    languages.merge(language == null ? "unknown" : language, 1L, Long::sum);
  }

  private IndexReport.SourceChanges changes(IndexMemory memory) throws IOException {
    var freshness = new FileFreshness(corpus);
    long changed = 0;
    long gone = 0;
    for (SourceState state : memory.sources().values()) {
      if (state.skipped() != null) {
        continue;
      }
      if (corpus.find(state.source()).isEmpty()) {
        gone++;
      } else if (!freshness.isCurrent(state)) {
        changed++;
      }
    }
    return new IndexReport.SourceChanges(changed, gone);
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

  private static List<SkippedSource> skipped(IndexMemory memory) {
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
