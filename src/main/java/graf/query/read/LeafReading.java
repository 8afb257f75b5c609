package graf.query.read;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;

/// A step that reads leaves anew, one by one, and leaves the tree above them as it is.
final class LeafReading extends QueryNodeProcessorImpl {
  private final UnaryOperator<QueryNode> reading;

  LeafReading(UnaryOperator<QueryNode> reading) {
    this.reading = reading;
  }

  @Override
  protected QueryNode preProcessNode(QueryNode node) {
    return node;
  }

  @Override
  protected QueryNode postProcessNode(QueryNode node) {
    return node.isLeaf() ? reading.apply(node) : node;
  }

  @Override
  protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
    return children;
  }
}
