package graf.search;

import graf.passage.Location;
import graf.passage.SkipReason;
import java.util.List;

/// Why a source file is, or is not, among the hits of a query.
public sealed interface FileVerdict {
  /// The file is not in the index.
  record Unknown() implements FileVerdict {}

  /// The file was skipped.
  ///
  /// @param detail what was found, in a few words; empty where the reason says it all
  record Skipped(SkipReason reason, String detail) implements FileVerdict {}

  /// The file holds a hit.
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

  /// The file holds a near copy of a hit above, and is folded into it.
  ///
  /// @param best its first passage that does
  record Folded(Place best, List<Presence> words) implements FileVerdict {
    public Folded {
      words = List.copyOf(words);
    }
  }

  /// The file holds no hit.
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

  /// Where in the file a clause of the query matches.
  ///
  /// @param clause what is looked for, as query text
  /// @param passages how many match
  /// @param first the first few of them, in order
  record Presence(String clause, long passages, List<Place> first) {
    public Presence {
      first = List.copyOf(first);
    }
  }

  /// A passage by its file and place.
  record Place(String file, Location location) {}
}
