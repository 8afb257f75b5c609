package graf.cli;

import java.io.IOException;
import java.io.Serial;

/// The index named is a cluster's.
final class ClusterUnsupportedException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  ClusterUnsupportedException() {
    super("clusters are not supported yet");
  }
}
