package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.SourceFile;
import graf.index.DocumentContent;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Knows files by their content: those that were only touched, and those that were renamed.
final class RenameDetector implements Closeable {
  private final Corpus corpus;

  /// Gone, or about to go from the index; by size.
  private final Map<Long, List<SourceState>> gone = new HashMap<>();

  /// Still has what is gone.
  private @Nullable PassageSearcher before;

  RenameDetector(Corpus corpus) {
    this.corpus = corpus;
  }

  /// Expects sources that are `gone` to be among `found`.
  void expect(Collection<SourceState> goneNow, Collection<SourceFile> found, IndexMemory memory)
      throws IOException {
    for (SourceState state : goneNow) {
      if (state.skipped() == null) {
        gone.computeIfAbsent(state.size(), _ -> new ArrayList<>()).add(state);
      }
    }
    for (SourceFile file : found) {
      if (gone.containsKey(file.size()) && !memory.sources().containsKey(file.id())) {
        before = memory.openSearcher().orElse(null);
        return;
      }
    }
    gone.clear();
  }

  /// Returns the state that the new file `file` had under another name. It is given once only.
  Optional<SourceState> formerly(SourceFile file) {
    synchronized (gone) {
      if (!gone.containsKey(file.size())) {
        return Optional.empty();
      }
    }
    try {
      return taken(file, corpus.hash(file));
    } catch (IOException e) {
      // Reading it will say what is wrong.
      return Optional.empty();
    }
  }

  private Optional<SourceState> taken(SourceFile file, String hash) {
    synchronized (gone) {
      var sameSize = gone.getOrDefault(file.size(), List.of());
      SourceState found = null;
      for (SourceState state : sameSize) {
        if (state.hash().equals(hash)
            && (found == null || name(state.source()).equals(name(file.id())))) {
          found = state;
        }
      }
      sameSize.remove(found);
      return Optional.ofNullable(found);
    }
  }

  /// Returns what the index holds of a file that is now `file`, where a reading would give the
  /// same: its name may have a say in title, type and date.
  Optional<DocumentContent> content(SourceState former, SourceFile file) throws IOException {
    var searcher = before;
    if (searcher == null
        || former.documents() != 1
        || !former.detail().isEmpty()
        || !name(former.source()).equals(name(file.id()))) {
      return Optional.empty();
    }
    var record = searcher.document(former.source());
    if (record.isEmpty() || !record.get().source().equals(former.source())) {
      return Optional.empty();
    }
    var passages = searcher.passages(record.get(), 0, Integer.MAX_VALUE);
    return Optional.of(
        new DocumentContent(file.id(), record.get().metadata(), passages.iterator()));
  }

  private static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /// Whether a file that was only touched holds what it held; its time alone is new then.
  boolean isSame(SourceFile file, SourceState known) {
    if (file.size() != known.size() || known.hash().isEmpty() || RefreshPlan.isFailure(known)) {
      return false;
    }
    try {
      return corpus.hash(file).equals(known.hash());
    } catch (IOException e) {
      // Reading it will say what is wrong.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (before != null) {
      before.close();
    }
  }
}
