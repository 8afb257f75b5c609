package graf.refresh;

import graf.index.CheckableIndex;
import graf.index.IndexStatistics;
import graf.index.MissingIndexException;
import graf.index.Part;
import graf.index.PassageIndex;
import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an index remembers of its sources: the roots they were found below, when, and how they were
/// then. Their states are read once they are asked for: where nothing has changed, they are not.
public final class IndexMemory {
  /// The name under which an index remembers its roots.
  private static final String ROOTS = "roots";

  /// The name under which an index remembers how its sources are read.
  public static final String READING = "reading";

  private static final String REFRESHED = "refreshed";
  private static final String COMMITTED = "committed";
  private static final String FOLDERS = "folders";
  private static final String WALKED = "walked";

  /// No path holds this character.
  private static final char SEPARATOR = '\0';

  /// Each commit repeats them all: of larger trees, additions are not noticed between refreshes.
  private static final int MOST_FOLDERS = 20_000;

  /// That of no folder.
  private static final long UNKNOWN_TIME = -1;

  private final Whose whose;
  private final Part part;
  private final @Nullable PassageIndex index;
  private final Optional<String> reading;
  private final List<String> roots;
  private final Map<String, Long> folders;
  private final String walked;
  private final long lastRefresh;
  private final @Nullable IndexStatistics statistics;
  private @Nullable Map<String, SourceState> sources;

  /// Which index remembers it.
  private enum Whose {
    OWN,
    /// Its own, but for the roots and how they are read: those of its other parts.
    PART,
    /// One in whose place a new one comes.
    REPLACED
  }

  private IndexMemory(PassageIndex index, Part part, PassageSearcher searcher) throws IOException {
    whose = Whose.OWN;
    this.part = part;
    this.index = index;
    reading = searcher.remembered(READING);
    roots = roots(searcher);
    folders = folders(searcher);
    walked = searcher.remembered(WALKED).orElse("");
    lastRefresh = lastRefresh(searcher);
    statistics = searcher.statistics();
  }

  private IndexMemory(List<String> roots, Optional<String> reading, Part part, Whose whose) {
    this.whose = whose;
    this.part = part;
    index = null;
    this.reading = reading;
    this.roots = roots;
    folders = Map.of();
    walked = "";
    lastRefresh = 0;
    statistics = null;
    sources = Map.of();
  }

  /// Returns what can still be read of the memory of `index`: its roots, and how they are read.
  public static IndexMemory salvaged(CheckableIndex index) {
    return new IndexMemory(
        all(index.salvaged(ROOTS)),
        index.salvaged(READING).stream().findFirst(),
        Part.WHOLE,
        Whose.REPLACED);
  }

  private IndexMemory(IndexMemory own, IndexMemory others) {
    whose = Whose.PART;
    part = own.part;
    index = own.index;
    reading = own.reading.or(others::reading);
    roots = others.roots;
    folders = own.folders;
    walked = own.walked;
    lastRefresh = own.lastRefresh;
    statistics = own.statistics;
    sources = own.sources;
  }

  private IndexMemory(IndexMemory other, Map<String, SourceState> sources) {
    whose = other.whose;
    part = other.part;
    index = other.index;
    reading = other.reading;
    roots = other.roots;
    folders = other.folders;
    walked = "";
    lastRefresh = other.lastRefresh;
    statistics = other.statistics;
    this.sources = sources;
  }

  /// Returns this memory without what it says of the sources that `unsure` is true of: they are
  /// read again.
  public IndexMemory withoutUnsure(Predicate<SourceState> unsure) throws IOException {
    var kept = new HashMap<>(sources());
    kept.replaceAll((_, state) -> unsure.test(state) ? unread(state) : state);
    return new IndexMemory(this, kept);
  }

  private static SourceState unread(SourceState state) {
    return new SourceState(
        state.source(), -1, -1, "", state.documents(), state.skipped(), state.detail());
  }

  /// Whether it is that of an index in whose place a new one comes, which remembers nothing yet.
  boolean isOfAnother() {
    return whose == Whose.REPLACED;
  }

  /// Returns what `index` remembers; nothing where it does not exist yet.
  public static IndexMemory of(PassageIndex index) throws IOException {
    return of(index, Part.WHOLE);
  }

  /// Returns what `index`, which is narrowed to `part`, remembers of it.
  public static IndexMemory of(PassageIndex index, Part part) throws IOException {
    try (var searcher = index.openSearcher()) {
      return new IndexMemory(index, part, searcher);
    } catch (MissingIndexException e) {
      return new IndexMemory(List.of(), Optional.empty(), part, Whose.OWN);
    }
  }

  /// Returns this memory; where it is of a part that has no roots yet, with those of `others`.
  public IndexMemory orRootsOf(IndexMemory others) {
    return part.isWhole() || !roots.isEmpty() ? this : new IndexMemory(this, others);
  }

  /// Returns the part of the index that it is of.
  Part part() {
    return part;
  }

  /// Whether the roots are its own to remember.
  boolean hasRoots() {
    return whose == Whose.OWN;
  }

  /// Returns how the sources are read, as it was remembered under {@link #READING}.
  public Optional<String> reading() {
    return reading;
  }

  /// Returns the ids of the files and folders that were given to index, in the order they came.
  public List<String> roots() {
    return roots;
  }

  /// Returns times of last modification, in microseconds since 1970, of the folders walked.
  Map<String, Long> folders() {
    return folders;
  }

  /// Returns when the last refresh began, in microseconds since 1970; 0 for never.
  public long lastRefresh() {
    return lastRefresh;
  }

  /// Returns the state of each source, by its id.
  public Map<String, SourceState> sources() throws IOException {
    var states = sources;
    if (states == null) {
      var read = new HashMap<String, SourceState>();
      try (var searcher = openSearcher().orElseThrow()) {
        searcher.forEachSource(state -> read.put(state.source(), state));
      }
      states = read;
      sources = read;
    }
    return states;
  }

  /// Returns what reads the index as it was last committed; nothing where there is no index.
  Optional<PassageSearcher> openSearcher() throws IOException {
    return index == null ? Optional.empty() : Optional.of(index.openSearcher());
  }

  /// Returns what the index counts; nothing where there is no index.
  public Optional<IndexStatistics> statistics() {
    return Optional.ofNullable(statistics);
  }

  /// Returns what failed then, where a walk of all roots came by what `walk` did and nothing of it
  /// was left in doubt; nothing where it came by other files, or other states of them.
  OptionalLong failedAfter(Walk walk) {
    if (statistics == null) {
      return OptionalLong.empty();
    }
    var same = walked(walk, statistics.documents(), statistics.skipped());
    return walked.startsWith(same)
        ? OptionalLong.of(Long.parseLong(walked, same.length(), walked.length(), 10))
        : OptionalLong.empty();
  }

  /// The counts are there to notice an index from which a repair took something.
  private static String walked(Walk walk, long documents, long skipped) {
    return Long.toHexString(walk.digest())
        + SEPARATOR
        + documents
        + SEPARATOR
        + skipped
        + SEPARATOR;
  }

  /// Has the index remember that it equals what `walk` came by, and what `all` of it comes to.
  static void rememberWalk(PassageIndexer indexer, Walk walk, RefreshSummary all) {
    indexer.remember(WALKED, walked(walk, all.documents(), all.skipped()) + all.failed());
  }

  static void forgetWalk(PassageIndexer indexer) {
    indexer.remember(WALKED, "");
  }

  /// Returns the roots alone: those of all parts, where it has several.
  public static List<String> roots(PassageSearcher searcher) throws IOException {
    return all(searcher.rememberedByEach(ROOTS));
  }

  private static List<String> all(List<String> texts) {
    var all = new LinkedHashSet<String>();
    for (String text : texts) {
      all.addAll(parts(text));
    }
    return List.copyOf(all);
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

  /// Returns the folders alone. Of one that parts of the index saw at different times, no time is
  /// known.
  public static Map<String, Long> folders(PassageSearcher searcher) throws IOException {
    var each = searcher.rememberedByEach(FOLDERS);
    var folders = new TreeMap<String, Long>();
    var seen = new HashMap<String, Integer>();
    for (String text : each) {
      var parts = parts(text);
      for (int i = 0; i + 1 < parts.size(); i += 2) {
        long time = Long.parseLong(parts.get(i + 1), Character.MAX_RADIX);
        folders.merge(parts.get(i), time, (a, b) -> a.equals(b) ? a : UNKNOWN_TIME);
        seen.merge(parts.get(i), 1, Integer::sum);
      }
    }
    folders.replaceAll(
        (folder, time) -> seen.getOrDefault(folder, 0) == each.size() ? time : UNKNOWN_TIME);
    return folders;
  }

  /// Returns when the last refresh began, in microseconds since 1970; 0 for never.
  public static long lastRefresh(PassageSearcher searcher) throws IOException {
    return latest(searcher.rememberedByEach(REFRESHED));
  }

  private static long latest(List<String> times) {
    long last = 0;
    for (String time : times) {
      last = Math.max(last, Long.parseLong(time));
    }
    return last;
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

  /// Returns when the last commit was made, in microseconds since 1970; where an older graf made
  /// it, when its run began; 0 for never.
  public static long lastCommit(PassageSearcher searcher) throws IOException {
    long committed = latest(searcher.rememberedByEach(COMMITTED));
    return committed > 0 ? committed : lastRefresh(searcher);
  }

  static void rememberCommit(PassageIndexer indexer) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    indexer.remember(COMMITTED, Long.toString(now));
  }
}
