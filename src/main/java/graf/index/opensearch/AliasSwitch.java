package graf.index.opensearch;

import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.WriterLeases;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// How a generation takes the place of the one before: all at once, so that readers see the one or
/// the other and never none.
final class AliasSwitch implements Takeover {
  private final String alias;
  private final WriterLeases leases;
  private final Generation anew;
  private boolean done;

  /// @param leases on the generation before; owned from here on
  AliasSwitch(String alias, WriterLeases leases, Generation anew) {
    this.alias = alias;
    this.leases = leases;
    this.anew = anew;
  }

  /// Does it, if that was not done.
  @Override
  public void committed() throws IOException {
    if (done) {
      return;
    }
    leases.check();
    swap(alias, leases.generation().name(), anew);
    done = true;
    leases.close();
  }

  @Override
  public void close() throws IOException {
    leases.close();
  }

  /// Has `alias` stand for `anew`, and removes the index `before`, at the same moment.
  static void swap(String alias, String before, Generation anew) throws IOException {
    var add = Map.of("index", anew.name(), "alias", alias);
    var remove = Map.of("index", before);
    anew.cluster()
        .post(
            "/_aliases",
            Map.of(),
            Map.of("actions", List.of(Map.of("add", add), Map.of("remove_index", remove))));
  }
}
