package graf.index;

import graf.passage.Metadata;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One of several indexes that are asked together, and the names that its documents have there.
///
/// Names are paths below an index's base folder; where the bases differ, all but those of the first
/// index become absolute.
///
/// @param base the path of its base folder, with a `/` behind it
/// @param prefix what a name below the base begins with; empty where it stays as it is
public record JoinedMember(PassageSearcher searcher, String base, String prefix) {
  /// Returns the member whose base folder is `base`.
  ///
  /// @param first the base folder of the first member
  public static JoinedMember of(PassageSearcher searcher, Path base, Path first) {
    var slashed = base.toString().replace('\\', '/');
    var below = slashed.endsWith("/") ? slashed : slashed + "/";
    return new JoinedMember(searcher, below, base.equals(first) ? "" : below);
  }

  /// Returns what its source or file `own` is called among all.
  public String named(String own) {
    return own.startsWith("/") ? own : prefix + own;
  }

  /// Returns what it calls the source `named`; null where it can have none of that name.
  public @Nullable String ownName(String named) {
    if (named.startsWith("/")) {
      return !prefix.isEmpty() && named.startsWith(prefix)
          ? named.substring(prefix.length())
          : named;
    }
    return prefix.isEmpty() ? named : null;
  }

  public DocumentRecord named(DocumentRecord own) {
    return prefix.isEmpty()
        ? own
        : new DocumentRecord(
            documentName(own.id(), own.metadata()),
            named(own.source()),
            named(own.metadata()),
            own.passages());
  }

  /// Returns `named` as the index itself has it; null where it cannot be one of its own.
  public @Nullable DocumentRecord own(DocumentRecord named) {
    var source = ownName(named.source());
    var file = ownName(named.metadata().fileOf(named.id()));
    if (source == null || file == null) {
      return null;
    }
    return named.metadata().file() == null
        ? new DocumentRecord(file, source, named.metadata(), named.passages())
        : new DocumentRecord(named.id(), source, named.metadata().in(file), named.passages());
  }

  /// A row or a mail is not named by a path.
  public String documentName(String id, Metadata metadata) {
    return metadata.file() == null ? named(id) : id;
  }

  public Metadata named(Metadata own) {
    var file = own.file();
    return file == null ? own : own.in(named(file));
  }

  public SourceState named(SourceState own) {
    return own.in(named(own.source()));
  }
}
