package graf.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A figure from 0 to 1 for one query's ranking, as trec_eval computes it.
public enum Measure {
  /// Precision of the first: whether it is relevant.
  P_1("P@1") {
    @Override
    double of(List<String> ranking, Map<String, Integer> relevant) {
      return hits(ranking, relevant, 1);
    }
  },
  /// Reciprocal rank of the first relevant among ten, else 0.
  MRR_10("MRR@10") {
    @Override
    double of(List<String> ranking, Map<String, Integer> relevant) {
      for (int i = 0; i < Math.min(10, ranking.size()); i++) {
        if (relevant.containsKey(ranking.get(i))) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }
  },
  /// Share of the relevant that is among the first ten.
  R_10("R@10") {
    @Override
    double of(List<String> ranking, Map<String, Integer> relevant) {
      return (double) hits(ranking, relevant, 10) / relevant.size();
    }
  },
  /// Share of the relevant that is among the first hundred.
  R_100("R@100") {
    @Override
    double of(List<String> ranking, Map<String, Integer> relevant) {
      return (double) hits(ranking, relevant, 100) / relevant.size();
    }
  },
  /// Normalized discounted cumulative gain of the first ten, the relevance itself as gain and
  /// log2(rank + 1) as discount (Järvelin and Kekäläinen 2002, as in trec_eval's `ndcg_cut`).
  NDCG_10("nDCG@10") {
    @Override
    double of(List<String> ranking, Map<String, Integer> relevant) {
      double gained = 0;
      for (int i = 0; i < Math.min(10, ranking.size()); i++) {
        gained += relevant.getOrDefault(ranking.get(i), 0) / discount(i);
      }
      var ideal = relevant.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
      double most = 0;
      for (int i = 0; i < ideal.size(); i++) {
        most += ideal.get(i) / discount(i);
      }
      return gained / most;
    }
  };

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /// Returns the name that the field has for it, such as `nDCG@10`.
  public String label() {
    return label;
  }

  /// @param ranking ids, the best first, none twice
  /// @param relevant at least one
  abstract double of(List<String> ranking, Map<String, Integer> relevant);

  private static int hits(List<String> ranking, Map<String, Integer> relevant, int depth) {
    return (int) ranking.stream().limit(depth).filter(relevant::containsKey).count();
  }

  private static double discount(int index) {
    return Math.log(index + 2.0) / Math.log(2);
  }
}
