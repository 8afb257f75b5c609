package graf.query.read;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/// Nodes that stand near each other, one after another.
///
/// Lucene's `ProximityQueryNode` has one distance for all its children and takes away their fields.
final class NearQueryNode extends BooleanQueryNode {
  private final List<Integer> distances;

  /// @param distances between each node and the one before
  NearQueryNode(List<QueryNode> nodes, List<Integer> distances) {
    super(nodes);
    this.distances = List.copyOf(distances);
  }

  int distanceBefore(int child) {
    return distances.get(child - 1);
  }
}
