package graf.index.opensearch;

import graf.index.opensearch.connection.Gzip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The lines of a bulk request. They are kept compressed: several wait for their answers at once.
final class Bulk {
  private final byte[] packed;

  /// Where each document's lines end, before they were compressed.
  private final List<Integer> ends;

  private Bulk(byte[] packed, List<Integer> ends) {
    this.packed = packed;
    this.ends = ends;
  }

  static Bulk of(ByteArrayOutputStream lines, List<Integer> ends) throws IOException {
    return new Bulk(Gzip.packed(lines), List.copyOf(ends));
  }

  byte[] packed() {
    return packed;
  }

  int size() {
    return ends.size();
  }

  /// Returns the lines of some of its documents.
  Bulk only(List<Integer> documents) throws IOException {
    if (documents.size() == size()) {
      return this;
    }
    var all = Gzip.plain(packed);
    var some = new ByteArrayOutputStream();
    var newEnds = new ArrayList<Integer>();
    for (int document : documents) {
      int start = document == 0 ? 0 : ends.get(document - 1);
      some.write(all, start, ends.get(document) - start);
      newEnds.add(some.size());
    }
    return of(some, newEnds);
  }
}
