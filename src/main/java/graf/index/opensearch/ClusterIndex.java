package graf.index.opensearch;

import graf.index.CheckReport;
import graf.index.CheckableIndex;
import graf.index.ClusterReport;
import graf.index.IncompatibleIndexException;
import graf.index.MissingIndexException;
import graf.index.Part;
import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import graf.index.opensearch.answer.ClusterSearcher;
import graf.index.opensearch.connection.Cluster;
import graf.index.opensearch.connection.ClusterAddress;
import graf.index.opensearch.connection.ClusterHealth;
import graf.index.opensearch.connection.Credentials;
import graf.index.opensearch.connection.Layout;
import graf.index.opensearch.connection.RefusedException;
import graf.index.opensearch.connection.Retries.Patience;
import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.Remembered;
import graf.index.opensearch.generation.Schema;
import graf.index.opensearch.generation.WriterLeases;
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

  /// What writes it asks it with the patience of a writer.
  private volatile Patience asking = Patience.ASKING;

  private final Part part;

  private ClusterIndex(ClusterAddress address, Credentials credentials, String url, Part part) {
    this.address = address;
    this.credentials = credentials;
    this.url = url;
    this.part = part;
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
        query < 0 ? url : url.substring(0, query),
        Part.WHOLE);
  }

  /// Returns the same index for a process that writes, and asks for, a part of it.
  public ClusterIndex part(Part other) {
    return new ClusterIndex(address, credentials, url, other);
  }

  /// Returns the generation `name` as an index of its own.
  private ClusterIndex generation(String name) {
    var own =
        new ClusterAddress(
            address.scheme(),
            address.nodes(),
            address.prefix(),
            name,
            address.shards(),
            address.replicas());
    return new ClusterIndex(own, credentials, url, part);
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

  /// Returns the number of the part to which answers are narrowed; 0 for none.
  private int narrowed() {
    return part.isWhole() ? 0 : part.number();
  }

  private ClusterSearcher searcher() throws IOException {
    var cluster = Cluster.open(address, credentials, url, asking);
    try {
      var searcher = ClusterSearcher.open(alias(cluster), narrowed());
      base = new Base(searcher.base());
      return searcher;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public PassageIndexer openIndexer(Duration wait, LongConsumer waiting) throws IOException {
    asking = Patience.WRITING;
    return opened(
        Patience.WRITING,
        cluster -> {
          var leases = leases(cluster, () -> alias(cluster).described().name(), wait, waiting);
          return new ClusterIndexer(leases, Takeover.NONE);
        });
  }

  @Override
  public PassageIndexer openRebuild(Duration wait, LongConsumer waiting) throws IOException {
    asking = Patience.WRITING;
    return opened(
        Patience.WRITING,
        cluster ->
            part.isWhole() ? rebuild(cluster, wait, waiting) : rebuildPart(cluster, wait, waiting));
  }

  private PassageIndexer rebuild(Cluster cluster, Duration wait, LongConsumer waiting)
      throws IOException {
    // It may take the place of an index of any format.
    var leases = leases(cluster, () -> alias(cluster).ownName(), wait, waiting);
    try {
      var current = leases.generation().name();
      new UnfinishedGenerations(cluster, address.index(), current).delete(wait, waiting);
      var anew = nextGeneration(cluster, current);
      var own = WriterLeases.acquire(anew, part, Duration.ZERO, _ -> {});
      own.taken();
      return new ClusterIndexer(own, new AliasSwitch(address.index(), leases, anew));
    } catch (IOException | RuntimeException e) {
      leases.close();
      throw e;
    }
  }

  /// Goes on with a generation that others of its parts have begun, or begins one.
  private PassageIndexer rebuildPart(Cluster cluster, Duration wait, LongConsumer waiting)
      throws IOException {
    String current;
    try {
      current = checkedOwn(alias(cluster).ownName());
    } catch (MissingIndexException _) {
      return new ClusterIndexer(
          leases(cluster, () -> alias(cluster).ownName(), wait, waiting), Takeover.NONE);
    }
    var joined =
        new UnfinishedGenerations(cluster, address.index(), current)
            .inParts(part.of(), wait, waiting);
    var anew = joined.isPresent() ? joined.get() : nextGeneration(cluster, current);
    var leases = WriterLeases.acquire(anew, part, wait, waiting);
    leases.taken();
    return new ClusterIndexer(
        leases, new PartsSwitch(address.index(), leases, generation(anew.name())));
  }

  /// Returns the right to write the generation in use, or a new one.
  ///
  /// @param current names the one in use
  private WriterLeases leases(
      Cluster cluster, CurrentName current, Duration wait, LongConsumer waiting)
      throws IOException {
    while (true) {
      var generation = new Generation(cluster, currentOrNew(cluster, current));
      try {
        return WriterLeases.acquire(generation, part, wait, waiting);
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
      return checkedOwn(current.get());
    } catch (MissingIndexException _) {
      return create(cluster, Layout.of(address), List.of(address.index()));
    }
  }

  private String checkedOwn(String name) throws IOException {
    if (!Generation.isOf(name, address.index())) {
      throw new IOException(
          url + " is another name of " + name + "; write to the index by the name it was made by");
    }
    return name;
  }

  /// @param current the name of the one that it will take the place of
  private Generation nextGeneration(Cluster cluster, String current) throws IOException {
    var layout = Layout.of(cluster, current, address);
    return new Generation(cluster, create(cluster, layout, List.of()));
  }

  /// Returns the name of the next generation, which another process may have made just now.
  private String create(Cluster cluster, Layout layout, List<String> aliases) throws IOException {
    var name = Generation.next(Generation.all(cluster, address.index()), address.index());
    try {
      Generation.create(cluster, name, layout, aliases);
    } catch (RefusedException e) {
      if (!Generation.all(cluster, address.index()).contains(name)) {
        throw e;
      }
    }
    return name;
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
        var leases = leases(cluster, () -> alias(cluster).ownName(), wait, waiting)) {
      var name = leases.generation().name();
      new UnfinishedGenerations(cluster, address.index(), name).delete(wait, waiting);
      leases.check();
      cluster.delete("/" + name, Map.of());
      return true;
    }
  }

  @Override
  public List<String> tidy(Duration wait, LongConsumer waiting) throws IOException {
    try (var cluster = connect(Patience.WRITING);
        var leases = leases(cluster, () -> alias(cluster).ownName(), wait, waiting)) {
      var name = leases.generation().name();
      return new UnfinishedGenerations(cluster, address.index(), name).deleteAbandoned();
    }
  }

  @Override
  public List<String> salvaged(String name) {
    try {
      return salvage(name);
    } catch (IOException e) {
      return List.of();
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
      return salvage(Generation.BASE).stream().findFirst();
    }
  }

  private List<String> salvage(String name) throws IOException {
    try (var cluster = connect(asking)) {
      return new Remembered(alias(cluster)).read().each(name, narrowed());
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
