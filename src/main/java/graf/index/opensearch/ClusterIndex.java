package graf.index.opensearch;

import graf.index.CheckReport;
import graf.index.CheckableIndex;
import graf.index.ClusterReport;
import graf.index.IncompatibleIndexException;
import graf.index.MissingIndexException;
import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import graf.index.opensearch.Retries.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// An index on an OpenSearch cluster: an alias, and behind it the generation in use.
public final class ClusterIndex implements CheckableIndex {
  private final ClusterAddress address;
  private final Credentials credentials;
  private final String url;
  private final ReadySearcher inHand = new ReadySearcher();
  private volatile @Nullable Base base;

  /// What paths are relative to, as it was read.
  private record Base(Optional<String> folder) {}

  private ClusterIndex(ClusterAddress address, Credentials credentials, String url) {
    this.address = address;
    this.credentials = credentials;
    this.url = url;
  }

  /// Returns the index at `url`; nothing is asked of the cluster yet.
  ///
  /// @param variables of the environment; null for one that is not set
  public static ClusterIndex at(String url, Function<String, @Nullable String> variables)
      throws IOException {
    int query = url.indexOf('?');
    return new ClusterIndex(
        ClusterAddress.parse(url),
        Credentials.of(variables),
        query < 0 ? url : url.substring(0, query));
  }

  private Cluster connect(Patience patience) throws IOException {
    return Cluster.connect(address, credentials, url, patience);
  }

  /// Something that a connection is opened for.
  private interface Work<T> {
    T with(Cluster cluster) throws IOException;
  }

  /// @return what `work` returns, which then owns the connection
  private <T> T opened(Patience patience, Work<T> work) throws IOException {
    var cluster = connect(patience);
    try {
      return work.with(cluster);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public PassageSearcher openSearcher() throws IOException {
    var ready = inHand.take();
    return ready == null ? searcher() : ready;
  }

  private ClusterSearcher searcher() throws IOException {
    var cluster = Cluster.open(address, credentials, url, Patience.ASKING);
    try {
      var searcher = ClusterSearcher.open(alias(cluster));
      base = new Base(searcher.base());
      return searcher;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public PassageIndexer openIndexer(Duration wait, LongConsumer waiting) throws IOException {
    return opened(
        Patience.WRITING,
        cluster -> {
          var lease = lease(cluster, () -> alias(cluster).described().name(), wait, waiting);
          return new ClusterIndexer(lease.generation(), lease, null);
        });
  }

  @Override
  public PassageIndexer openRebuild(Duration wait, LongConsumer waiting) throws IOException {
    return opened(
        Patience.WRITING,
        cluster -> {
          // It may take the place of an index of any format.
          var lease = lease(cluster, () -> alias(cluster).ownName(), wait, waiting);
          try {
            var anew = nextGeneration(cluster, lease.generation());
            return new ClusterIndexer(
                anew,
                WriterLease.acquire(anew, Duration.ZERO, _ -> {}),
                new AliasSwitch(address.index(), lease, anew));
          } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
          }
        });
  }

  /// Returns the lease of the generation in use, or of a new one.
  ///
  /// @param current names the one in use
  private WriterLease lease(
      Cluster cluster, CurrentName current, Duration wait, LongConsumer waiting)
      throws IOException {
    while (true) {
      var generation = new Generation(cluster, currentOrNew(cluster, current));
      try {
        return WriterLease.acquire(generation, wait, waiting);
      } catch (RefusedException e) {
        // Another process took a new generation into use.
        if (!e.isMissing()) {
          throw e;
        }
      }
    }
  }

  /// Names the generation in use.
  private interface CurrentName {
    String get() throws IOException;
  }

  private Generation alias(Cluster cluster) {
    return new Generation(cluster, address.index());
  }

  private String currentOrNew(Cluster cluster, CurrentName current) throws IOException {
    try {
      var name = current.get();
      if (!Generation.isOf(name, address.index())) {
        throw new IOException(
            url
                + " is another name of "
                + name
                + "; write to the index by the name it was made by");
      }
      return name;
    } catch (MissingIndexException _) {
      var name = Generation.next(Generation.all(cluster, address.index()), address.index());
      Generation.create(cluster, name, Layout.of(address), List.of(address.index()));
      return name;
    }
  }

  private Generation nextGeneration(Cluster cluster, Generation old) throws IOException {
    var names = Generation.all(cluster, address.index());
    new UnfinishedGenerations(cluster, address.index(), old.name()).delete();
    var anew = new Generation(cluster, Generation.next(names, address.index()));
    Generation.create(cluster, anew.name(), Layout.of(cluster, old.name(), address), List.of());
    long last = old.memory().lastNumber();
    // A reader that finds another number knows that the generation is another.
    var nothing = new Snapshot(last, 0, List.of(), List.of());
    anew.replace(Generation.Memory.NONE, nothing, last, Map.of());
    return anew;
  }

  @Override
  public CheckReport check(Duration wait, LongConsumer waiting) throws IOException {
    return opened(
        Patience.WRITING,
        cluster -> {
          try (cluster) {
            var current = new Generation(cluster, address.index());
            current.described();
            return new ClusterCheck(current).run();
          }
        });
  }

  @Override
  public void repair(Duration wait, LongConsumer waiting) throws IOException {
    var lost = new ArrayList<>(check(wait, waiting).lost());
    try (var indexer = openIndexer(wait, waiting)) {
      for (String source : lost) {
        indexer.remove(source);
      }
      indexer.commit();
    }
  }

  @Override
  public Optional<ClusterReport> cluster() throws IOException {
    try (var cluster = connect(Patience.ASKING)) {
      var name = alias(cluster).ownName();
      var others = new UnfinishedGenerations(cluster, address.index(), name).told();
      return Optional.of(new ClusterHealth(cluster).report(name, others));
    } catch (RefusedException e) {
      // Who may ask may not be let to look at the cluster.
      if (e.isUnknownUser()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public boolean drop(Duration wait, LongConsumer waiting) throws IOException {
    try (var cluster = connect(Patience.WRITING);
        var lease = lease(cluster, () -> alias(cluster).ownName(), wait, waiting)) {
      new UnfinishedGenerations(cluster, address.index(), lease.generation().name()).delete();
      lease.check();
      cluster.delete("/" + lease.generation().name(), Map.of());
      return true;
    }
  }

  @Override
  public List<String> tidy(Duration wait, LongConsumer waiting) throws IOException {
    try (var cluster = connect(Patience.WRITING);
        var lease = lease(cluster, () -> alias(cluster).ownName(), wait, waiting)) {
      var name = lease.generation().name();
      return new UnfinishedGenerations(cluster, address.index(), name).deleteAbandoned();
    }
  }

  @Override
  public Optional<String> salvaged(String name) {
    try {
      return salvage(name);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Returns the folder that paths are relative to; nothing where there is no index. What reads it
  /// is kept for the question that follows.
  public Optional<String> base() throws IOException {
    var known = base;
    if (known != null) {
      return known.folder();
    }
    try {
      var searcher = searcher();
      inHand.put(searcher);
      return searcher.base();
    } catch (MissingIndexException _) {
      return Optional.empty();
    } catch (IncompatibleIndexException _) {
      return salvage(Generation.BASE);
    }
  }

  private Optional<String> salvage(String name) throws IOException {
    try (var cluster = connect(Patience.ASKING)) {
      return new Generation(cluster, address.index()).remembered(name);
    }
  }

  @Override
  public String format() {
    return Schema.FORMAT + "-opensearch";
  }

  @Override
  public String name() {
    return url;
  }
}
