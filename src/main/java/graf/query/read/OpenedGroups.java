package graf.query.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;

/// Opens the brackets that stand among words side by side, where they change nothing: in `gross
/// domestic product (GDP)` they are punctuation.
final class OpenedGroups extends QueryNodeProcessorImpl {
  @Override
  protected QueryNode preProcessNode(QueryNode node) {
    return node;
  }

  @Override
  protected QueryNode postProcessNode(QueryNode node) {
    if (isSideBySide(node)) {
      var opened = new ArrayList<QueryNode>();
      for (QueryNode child : node.getChildren()) {
        if (child instanceof GroupQueryNode group && isSideBySide(group.getChild())) {
          opened.addAll(group.getChild().getChildren());
        } else {
          opened.add(child);
        }
      }
      node.set(opened);
    }
    return node;
  }

  private static boolean isSideBySide(QueryNode node) {
    return node.getClass() == BooleanQueryNode.class;
  }

  @Override
  protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
    return children;
  }
}
