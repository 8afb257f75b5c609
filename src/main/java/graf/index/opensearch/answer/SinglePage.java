package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.connection.Cluster;
import graf.index.opensearch.connection.SearchLine;

/// What one search answers.
final class SinglePage implements Paged {
  private final SearchLine line;
  private JsonNode answer = Cluster.JSON.missingNode();
  private boolean done;

  SinglePage(SearchLine line) {
    this.line = line;
  }

  JsonNode answer() {
    return answer;
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public SearchLine next() {
    return line;
  }

  @Override
  public void take(JsonNode found) {
    answer = found;
    done = true;
  }
}
