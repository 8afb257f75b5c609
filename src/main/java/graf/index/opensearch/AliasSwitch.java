package graf.index.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// How a generation takes the place of the one before: all at once, so that readers see the one or
/// the other and never none.
final class AliasSwitch implements Closeable {
  private final String alias;
  private final WriterLease lease;
  private final Generation anew;
  private boolean done;

  /// @param lease on the generation before; owned from here on
  AliasSwitch(String alias, WriterLease lease, Generation anew) {
    this.alias = alias;
    this.lease = lease;
    this.anew = anew;
  }

  /// Does it, if that was not done.
  void run() throws IOException {
    if (done) {
      return;
    }
    lease.check();
    var add = Map.of("index", anew.name(), "alias", alias);
    var remove = Map.of("index", lease.generation().name());
    anew.cluster()
        .post(
            "/_aliases",
            Map.of(),
            Map.of("actions", List.of(Map.of("add", add), Map.of("remove_index", remove))));
    done = true;
    lease.close();
  }

  @Override
  public void close() throws IOException {
    lease.close();
  }
}
