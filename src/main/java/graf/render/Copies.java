package graf.render;

import graf.index.NearCopies;

/// Says what was folded into a hit.
final class Copies {
  private Copies() {}

  /// Returns `+14 near copies in 9 files`; empty where there are none.
  static String words(NearCopies copies) {
    return copies.passages() == 0
        ? ""
        : "+"
            + Amounts.of(copies.passages(), "near copy", "near copies")
            + " in "
            + Amounts.of(copies.documents(), "file");
  }
}
