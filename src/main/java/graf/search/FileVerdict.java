package graf.search;

import graf.passage.Location;
import graf.passage.SkipReason;
import java.util.List;

/// How a source file stands in the answer to a query.
public sealed interface FileVerdict {
  /// The index does not know it.
  record Unknown() implements FileVerdict {}

  /// It is not searchable.
  ///
  /// @param detail what was found, in a few words; empty where the reason says it all
  record Skipped(SkipReason reason, String detail) implements FileVerdict {}

  /// It holds a hit.
  ///
  /// @param best its first hit
  /// @param allWords whether every wanted clause matched
  /// @param rank of `best` among all hits, from 1; 0 where it is beyond {@link WhySearch#DEEPEST}
  /// @param total hits there are
  record Found(Place best, boolean allWords, long rank, long total, List<Presence> words)
      implements FileVerdict {
    public Found {
      words = List.copyOf(words);
    }
  }

  /// It holds what answers the query and nearly repeats a hit above it, into which it is folded.
  ///
  /// @param best its first passage that does
  record Folded(Place best, List<Presence> words) implements FileVerdict {
    public Folded {
      words = List.copyOf(words);
    }
  }

  /// It holds none.
  ///
  /// @param excluding what the query excludes and it holds, as query text
  /// @param filters what it does not pass, as query text
  record Missed(List<Presence> words, List<String> excluding, List<String> filters)
      implements FileVerdict {
    public Missed {
      words = List.copyOf(words);
      excluding = List.copyOf(excluding);
      filters = List.copyOf(filters);
    }
  }

  /// Where in the file something that the query looks for stands.
  ///
  /// @param clause what is looked for, as query text
  /// @param passages how many hold it
  /// @param first the first few of them, in order
  record Presence(String clause, long passages, List<Place> first) {
    public Presence {
      first = List.copyOf(first);
    }
  }

  /// A passage by its file and place.
  record Place(String file, Location location) {}
}
