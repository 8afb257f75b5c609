package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.connection.SearchLine;
import java.io.IOException;

/// Something that a cluster is asked for page by page, beside others: each request has the next
/// page of all.
interface Paged {
  /// Whether there is nothing more to ask for.
  boolean isDone();

  /// Returns the search for the next page.
  SearchLine next() throws IOException;

  /// Takes what it found.
  void take(JsonNode answer) throws IOException;
}
