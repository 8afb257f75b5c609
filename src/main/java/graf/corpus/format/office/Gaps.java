package graf.corpus.format.office;

import java.util.ArrayList;
import java.util.List;

/// What of a document could not be read, in one line.
public final class Gaps {
  private Gaps() {}

  public static String of(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return String.join(", ", all);
  }
}
