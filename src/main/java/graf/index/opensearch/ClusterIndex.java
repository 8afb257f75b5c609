package graf.index.opensearch;

import graf.index.CheckReport;
import graf.index.CheckableIndex;
import graf.index.MissingIndexException;
import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// An index on an OpenSearch cluster: an alias, and behind it the generation in use.
public final class ClusterIndex implements CheckableIndex {
  /// How long a query is tried again: the nodes agree on a loss within seconds.
  private static final Duration READING = Duration.ofSeconds(15);

  private static final Duration WRITING = Duration.ofSeconds(60);

  private final ClusterAddress address;
  private final Credentials credentials;
  private final String url;

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

  private Cluster connect(Duration patience) throws IOException {
    return Cluster.connect(address, credentials, url, patience);
  }

  /// Something that a connection is opened for.
  private interface Work<T> {
    T with(Cluster cluster) throws IOException;
  }

  /// @return what `work` returns, which then owns the connection
  private <T> T opened(Duration patience, Work<T> work) throws IOException {
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
    return opened(
        READING,
        cluster -> {
          var alias = new Generation(cluster, address.index());
          return new ClusterSearcher(alias, alias.described().languages());
        });
  }

  @Override
  public PassageIndexer openIndexer(Duration wait, LongConsumer waiting) throws IOException {
    return opened(
        WRITING,
        cluster -> {
          var generation = new Generation(cluster, currentOrNew(cluster));
          var lease = WriterLease.acquire(generation, wait, waiting);
          return new ClusterIndexer(generation, List.of(lease), () -> {});
        });
  }

  @Override
  public PassageIndexer openRebuild(Duration wait, LongConsumer waiting) throws IOException {
    return opened(
        WRITING,
        cluster -> {
          var old = new Generation(cluster, currentOrNew(cluster));
          var lease = WriterLease.acquire(old, wait, waiting);
          try {
            return rebuild(cluster, old, lease);
          } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
          }
        });
  }

  private PassageIndexer rebuild(Cluster cluster, Generation old, WriterLease lease)
      throws IOException {
    var names = Generation.all(cluster, address.index());
    for (String name : names) {
      if (!name.equals(old.name())) {
        // Of a rebuild that did not end.
        cluster.delete("/" + name, Map.of());
      }
    }
    var anew = new Generation(cluster, Generation.next(names, address.index()));
    cluster.put("/" + anew.name(), Map.of(), Schema.index(address));
    var before = old.memory();
    long last = before.lastNumber();
    // A reader that finds another number knows that the generation is another.
    var nothing = new Snapshot(last, 0, List.of(), List.of());
    anew.replace(Generation.Memory.NONE, nothing, last, Map.of());
    var taken = new AtomicBoolean();
    return new ClusterIndexer(
        anew,
        List.of(lease),
        () -> {
          if (!taken.getAndSet(true)) {
            swap(cluster, old, anew);
          }
        });
  }

  /// Readers see the one or the other, never none.
  private void swap(Cluster cluster, Generation old, Generation anew) throws IOException {
    var names = Map.of("index", anew.name(), "alias", address.index());
    cluster.post(
        "/_aliases",
        Map.of(),
        Map.of(
            "actions",
            List.of(Map.of("add", names), Map.of("remove_index", Map.of("index", old.name())))));
  }

  private String currentOrNew(Cluster cluster) throws IOException {
    try {
      return new Generation(cluster, address.index()).described().name();
    } catch (MissingIndexException _) {
      return create(cluster);
    }
  }

  private String create(Cluster cluster) throws IOException {
    var name = Generation.next(Generation.all(cluster, address.index()), address.index());
    var index = new LinkedHashMap<>(Schema.index(address));
    index.put("aliases", Map.of(address.index(), Map.of()));
    cluster.put("/" + name, Map.of(), index);
    return name;
  }

  @Override
  public CheckReport check(Duration wait, LongConsumer waiting) throws IOException {
    return opened(
        WRITING,
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
  public Optional<String> salvaged(String name) {
    try {
      return remembered(name);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Returns what was remembered under `name`; nothing where there is no index.
  public Optional<String> remembered(String name) throws IOException {
    try (var cluster = connect(READING)) {
      return new Generation(cluster, address.index()).remembered(name);
    }
  }

  @Override
  public String name() {
    return url;
  }
}
