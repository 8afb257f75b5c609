package graf.render;

import graf.index.PartState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `graf status` tells of an index.
///
/// @param index its folder, or its address
/// @param format that it is written in: schema, engine and its version
/// @param bytes that it takes up
/// @param committed when it was last changed, null where the engine does not say
/// @param roots the files and folders that were given to index
/// @param reading the options that say how they are read, as they were given
/// @param changes what happened to its sources since
/// @param types how many documents there are of each type, most first
/// @param languages how many there are in each language, most first
/// @param dates of its documents, null where none has one
/// @param parts in which it is written; none where that is the whole
public record IndexReport(
    String index,
    String format,
    long documents,
    long passages,
    long bytes,
    @Nullable Instant committed,
    List<String> roots,
    List<String> reading,
    SourceChanges changes,
    List<Share> types,
    List<Share> languages,
    @Nullable Dates dates,
    List<SkippedSource> skipped,
    List<IncompleteSource> incomplete,
    List<PartState> parts) {
  public IndexReport {
    roots = List.copyOf(roots);
    reading = List.copyOf(reading);
    types = List.copyOf(types);
    languages = List.copyOf(languages);
    skipped = List.copyOf(skipped);
    incomplete = List.copyOf(incomplete);
    parts = List.copyOf(parts);
  }

  /// How many documents have something in common.
  public record Share(String name, long documents) {}

  /// The first and the last of some dates, as ISO-8601 has them.
  public record Dates(String first, String last) {}

  /// A source of which a part is searchable.
  ///
  /// @param detail what is not, in a few words
  public record IncompleteSource(String source, String detail) {
    /// Returns `SOURCE: read in part (detail)`, clean.
    String line() {
      return CleanText.name(source) + ": read in part (" + CleanText.name(detail) + ")";
    }
  }

  /// How the sources differ from what the index holds of them.
  ///
  /// @param added files that the index does not know
  /// @param changed files that are not as they were when they were read
  /// @param gone files that are no longer there
  public record SourceChanges(long added, long changed, long gone) {
    boolean none() {
      return added == 0 && changed == 0 && gone == 0;
    }
  }
}
