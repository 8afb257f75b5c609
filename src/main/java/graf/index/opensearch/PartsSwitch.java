package graf.index.opensearch;

import graf.index.PassageIndex;
import graf.index.opensearch.connection.RefusedException;
import graf.index.opensearch.generation.Commits;
import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.WriterLeases;
import java.io.IOException;
import java.util.Optional;

/// How a generation that several processes make, each a part, comes into use: the one that ends
/// last swaps it in.
///
/// @param leases on the new generation
/// @param made the new generation as an index
record PartsSwitch(String alias, WriterLeases leases, ClusterIndex made) implements Takeover {
  @Override
  public void completed() throws IOException {
    var anew = leases.generation();
    var table = new Commits(anew).change(leases.holder(), found -> found.whole(leases.holder()));
    if (!table.isWhole()) {
      return;
    }
    var current = new Generation(anew.cluster(), alias);
    var before = current.ownName();
    try {
      if (!before.equals(anew.name())) {
        AliasSwitch.swap(alias, before, anew);
      }
    } catch (RefusedException e) {
      // Two may have ended at once.
      if (!current.ownName().equals(anew.name())) {
        throw e;
      }
    }
  }

  @Override
  public Optional<PassageIndex> earlier() {
    return Optional.of(made);
  }

  @Override
  public void close() {}
}
