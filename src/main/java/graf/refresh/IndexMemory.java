package graf.refresh;

import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an index remembers of its sources: their states, the roots they were found below, and when.
///
/// @param roots ids of the files and folders that were given to index, in the order they came
/// @param folders times of last modification, in microseconds since 1970, of the folders walked
/// @param lastRefresh when the last refresh began, in microseconds since 1970; 0 for never
public record IndexMemory(
    Map<String, SourceState> sources,
    List<String> roots,
    Map<String, Long> folders,
    long lastRefresh) {
  /// The name under which an index remembers its roots.
  public static final String ROOTS = "roots";

  private static final String REFRESHED = "refreshed";
  private static final String FOLDERS = "folders";

  /// No path holds this character.
  private static final char SEPARATOR = '\0';

  /// Each commit repeats them all: of larger trees, additions are not noticed between refreshes.
  private static final int MOST_FOLDERS = 20_000;

  /// Returns the memory of an index that does not exist yet.
  public static IndexMemory none() {
    return new IndexMemory(Map.of(), List.of(), Map.of(), 0);
  }

  /// Returns the memory of an index of which only the roots are known.
  public static IndexMemory ofRoots(List<String> roots) {
    return new IndexMemory(Map.of(), roots, Map.of(), 0);
  }

  /// Returns what the index that `searcher` asks remembers.
  public static IndexMemory of(PassageSearcher searcher) throws IOException {
    var sources = new HashMap<String, SourceState>();
    searcher.forEachSource(state -> sources.put(state.source(), state));
    return new IndexMemory(sources, roots(searcher), folders(searcher), lastRefresh(searcher));
  }

  /// Returns the roots alone, without the sources.
  public static List<String> roots(PassageSearcher searcher) throws IOException {
    return parts(searcher.remembered(ROOTS).orElse(""));
  }

  /// Returns the parts of a remembered text.
  public static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int end = text.indexOf(SEPARATOR); end >= 0; end = text.indexOf(SEPARATOR, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    return parts;
  }

  /// Returns the folders alone.
  public static Map<String, Long> folders(PassageSearcher searcher) throws IOException {
    var parts = parts(searcher.remembered(FOLDERS).orElse(""));
    var folders = new TreeMap<String, Long>();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      folders.put(parts.get(i), Long.parseLong(parts.get(i + 1), Character.MAX_RADIX));
    }
    return folders;
  }

  /// Returns when the last refresh began, in microseconds since 1970; 0 for never.
  public static long lastRefresh(PassageSearcher searcher) throws IOException {
    return searcher.remembered(REFRESHED).map(Long::parseLong).orElse(0L);
  }

  static void rememberRoots(PassageIndexer indexer, Iterable<String> roots) {
    var text = new StringBuilder();
    for (String root : roots) {
      text.append(root).append(SEPARATOR);
    }
    indexer.remember(ROOTS, text.toString());
  }

  static void rememberFolders(PassageIndexer indexer, Map<String, Long> folders) {
    var text = new StringBuilder();
    if (folders.size() <= MOST_FOLDERS) {
      folders.forEach((folder, modified) ->
          text.append(folder)
              .append(SEPARATOR)
              .append(Long.toString(modified, Character.MAX_RADIX))
              .append(SEPARATOR));
    }
    indexer.remember(FOLDERS, text.toString());
  }

  static void rememberRefresh(PassageIndexer indexer, long now) {
    indexer.remember(REFRESHED, Long.toString(now));
  }
}
