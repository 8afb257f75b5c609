package graf.index.opensearch.connection;

import java.io.IOException;
import java.net.URI;

/// What an address says of how its index is to be made.
///
/// @param shards 0 where that is not said
/// @param replicas -1 where that is not said
record AddressParameters(int shards, int replicas) {
  private static final String SHARDS = "shards";
  private static final String REPLICAS = "replicas";

  /// As many as OpenSearch allows an index.
  private static final int MOST_SHARDS = 1024;

  static AddressParameters of(URI uri) throws IOException {
    int shards = 0;
    int replicas = -1;
    var query = uri.getQuery();
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      int sign = part.indexOf('=');
      var name = sign < 0 ? part : part.substring(0, sign);
      var value = sign < 0 ? "" : part.substring(sign + 1);
      switch (name) {
        case SHARDS -> shards = number(SHARDS, value, 1);
        case REPLICAS -> replicas = number(REPLICAS, value, 0);
        default ->
            throw new IOException(
                "'"
                    + part
                    + "' says nothing of an index; an address takes shards=N and replicas=N");
      }
    }
    return new AddressParameters(shards, replicas);
  }

  private static int number(String name, String text, int least) throws IOException {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= MOST_SHARDS) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IOException(
        name
            + "="
            + text
            + " is no number of "
            + name
            + "; write one from "
            + least
            + " to "
            + MOST_SHARDS);
  }
}
