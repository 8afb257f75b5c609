package graf.render;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `graf status` tells of an index.
///
/// @param index its folder, or its address
/// @param bytes that it takes up
/// @param committed when it was last changed, null where the engine does not say
/// @param changes what happened to its sources since
/// @param types how many documents there are of each type, most first
/// @param languages how many there are in each language, most first
public record IndexReport(
    String index,
    long documents,
    long passages,
    long bytes,
    @Nullable Instant committed,
    SourceChanges changes,
    List<Share> types,
    List<Share> languages,
    List<SkippedSource> skipped) {
  public IndexReport {
    types = List.copyOf(types);
    languages = List.copyOf(languages);
    skipped = List.copyOf(skipped);
  }

  /// How many documents have something in common.
  public record Share(String name, long documents) {}

  /// How the sources differ from what the index holds of them.
  ///
  /// @param changed files that are not as they were when they were read
  /// @param gone files that are no longer there
  public record SourceChanges(long changed, long gone) {
    boolean none() {
      return changed == 0 && gone == 0;
    }
  }
}
