package graf.index.opensearch.generation;

import graf.index.Part;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A process that writes parts of a generation: one of them, or all.
///
/// @param token by which the table of commits knows it
/// @param of how many parts there are
public record Holder(String token, List<Integer> parts, int of) {
  public Holder {
    parts = List.copyOf(parts);
  }

  /// Returns a new one that writes `part`; all parts where that is the whole of an index of
  /// several.
  static Holder of(Part part, int parts) {
    var own =
        part.isWhole() ? IntStream.rangeClosed(1, parts).boxed().toList() : List.of(part.number());
    return new Holder(UUID.randomUUID().toString(), own, parts);
  }

  /// Returns the number of the one part that it writes; 0 for all there are.
  public int part() {
    return parts.size() == of ? 0 : parts.getFirst();
  }

  /// Whether a number that was taken for `part`, 0 for all, is this one's by now.
  public boolean has(int part) {
    return part == 0 || parts.contains(part);
  }

  /// Returns the number of the part that has `source`; 0 where there is one part only.
  public int partOf(String source) {
    return of == 1 ? 0 : Part.numberOf(source, of);
  }
}
