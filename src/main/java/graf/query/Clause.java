package graf.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of the query tree; each engine builds its own query from it.
///
/// Texts in the leaves are as typed: the engine analyses them for each language it holds. A leaf
/// whose text is several tokens (`state-of-the-art`) matches them side by side, in order.
public sealed interface Clause {
  /// A word by its stem, or, `asWritten`, by its folded form alone (`=word`).
  record Word(String text, boolean asWritten) implements Clause {}

  /// Words as written, side by side (slop 0), or within `slop` words of each other in any order.
  record Phrase(String text, int slop) implements Clause {}

  /// Two clauses (words, phrases, patterns or choices of these) within `distance` words, any order.
  record Near(Clause left, Clause right, int distance) implements Clause {}

  /// Words that begin with `start`.
  record Prefix(String start) implements Clause {}

  /// Words of the form `pattern`, where `*` is any run of characters and `?` any one.
  record Wildcard(String pattern) implements Clause {}

  /// Words as written and patterns, side by side in this order.
  record Run(List<Clause> parts) implements Clause {
    public Run {
      parts = List.copyOf(parts);
    }
  }

  /// Words at most `edits` (1 or 2) insertions, deletions, changes or swaps away from `text`.
  record Fuzzy(String text, int edits) implements Clause {}

  /// Words matched whole by the regular expression `pattern` (Lucene's syntax, always bounded).
  record Regexp(String pattern) implements Clause {}

  /// A clause looked for only in `part`.
  record In(Part part, Clause clause) implements Clause {}

  /// The part of a document that a clause may be confined to.
  enum Part {
    TITLE,
    HEADING
  }

  /// Passages that match every clause.
  record And(List<Clause> clauses) implements Clause {
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /// Passages that match at least one clause.
  record Or(List<Clause> clauses) implements Clause {
    public Or {
      clauses = List.copyOf(clauses);
    }
  }

  /// Passages that do not match the clause. Stands inside `And`, or alone.
  record Not(Clause clause) implements Clause {}

  /// Documents whose id matches a glob; `**` crosses folders, no glob character means the folder or
  /// file of that name.
  record PathFilter(String glob) implements Clause {}

  /// Documents read from one source file, by its id. No query text says so.
  record SourceFilter(String source) implements Clause {}

  /// Documents read from any of some source files. No query text says so.
  record SourcesFilter(List<String> sources) implements Clause {
    public SourcesFilter {
      sources = List.copyOf(sources);
    }
  }

  /// Documents of a type (`pdf`, `markdown`, ...).
  record TypeFilter(String type) implements Clause {}

  /// Passages in a language, by its code.
  record LanguageFilter(String language) implements Clause {}

  /// Documents with an author whose name holds all words of `name`.
  record AuthorFilter(String name) implements Clause {}

  /// Documents sent to somebody whose name and address hold all words of `name`.
  record RecipientFilter(String name) implements Clause {}

  /// Documents dated from `first` to `last`, days as `YYYYMMDD` numbers, both inside; null is open.
  record DateFilter(@Nullable Integer first, @Nullable Integer last) implements Clause {}

  /// Documents whose file was changed from `first` to `last`, as in {@link DateFilter}; what asks
  /// an index knows by {@link SourcesFilter} which those are.
  record ModifiedFilter(@Nullable Integer first, @Nullable Integer last) implements Clause {}
}
