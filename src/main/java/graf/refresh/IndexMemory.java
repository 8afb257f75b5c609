package graf.refresh;

import graf.corpus.Corpus;
import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What an index remembers of its sources: their states, the roots they were found below, and when.
///
/// @param roots ids of the files and folders that were given to index, in the order they came
/// @param lastRefresh when the last refresh began, in microseconds since 1970; 0 for never
public record IndexMemory(Map<String, SourceState> sources, List<String> roots, long lastRefresh) {
  private static final String ROOTS = "roots";
  private static final String REFRESHED = "refreshed";

  /// No path holds this character.
  private static final char SEPARATOR = '\0';

  /// Returns the memory of an index that does not exist yet.
  public static IndexMemory none() {
    return new IndexMemory(Map.of(), List.of(), 0);
  }

  /// Returns what the index that `searcher` asks remembers.
  public static IndexMemory of(PassageSearcher searcher) throws IOException {
    var sources = new HashMap<String, SourceState>();
    searcher.forEachSource(state -> sources.put(state.source(), state));
    var refreshed = searcher.remembered(REFRESHED).map(Long::parseLong).orElse(0L);
    return new IndexMemory(sources, roots(searcher), refreshed);
  }

  /// Returns the roots alone, without the sources.
  public static List<String> roots(PassageSearcher searcher) throws IOException {
    var roots = new ArrayList<String>();
    var text = searcher.remembered(ROOTS).orElse("");
    int start = 0;
    for (int end = text.indexOf(SEPARATOR); end >= 0; end = text.indexOf(SEPARATOR, start)) {
      roots.add(text.substring(start, end));
      start = end + 1;
    }
    return roots;
  }

  /// Returns when the last refresh began, in microseconds since 1970; 0 for never.
  public static long lastRefresh(PassageSearcher searcher) throws IOException {
    return searcher.remembered(REFRESHED).map(Long::parseLong).orElse(0L);
  }

  /// Has the index remember `refreshed` besides what it did, from its next commit on.
  void remember(PassageIndexer indexer, Corpus corpus, List<Path> refreshed, long now) {
    var all = new LinkedHashSet<>(roots);
    for (Path root : refreshed) {
      all.add(corpus.idOf(root));
    }
    var text = new StringBuilder();
    for (String root : all) {
      text.append(root).append(SEPARATOR);
    }
    indexer.remember(ROOTS, text.toString());
    indexer.remember(REFRESHED, Long.toString(now));
  }
}
