package graf.search;

import graf.index.DocumentRecord;
import graf.index.PassageSearcher;
import graf.passage.Metadata;
import graf.passage.PathGlob;
import graf.query.Clause;
import graf.query.Dates;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which documents the filters of a query let through, as their records have it.
public final class DocumentFilter {
  private final List<Clause> filters;
  private final Set<String> sources = new HashSet<>();

  private DocumentFilter(List<Clause> filters) {
    this.filters = filters;
    for (Clause filter : filters) {
      if (filter instanceof Clause.SourcesFilter(var named)) {
        sources.addAll(named);
      }
    }
  }

  /// Returns the documents of an index that pass all filters of `query`, by id.
  public static List<DocumentRecord> documents(PassageSearcher searcher, Query query)
      throws IOException {
    var filter = new DocumentFilter(new ModifiedFiles(searcher).resolved(query).filters());
    var documents = new ArrayList<DocumentRecord>();
    searcher.forEachDocument(document -> {
      if (filter.filters.stream().allMatch(clause -> filter.passes(clause, document))) {
        documents.add(document);
      }
    });
    documents.sort(DocumentRecord.ORDER);
    return documents;
  }

  private boolean passes(Clause clause, DocumentRecord document) {
    var metadata = document.metadata();
    return switch (clause) {
      case Clause.And(var clauses) -> clauses.stream().allMatch(one -> passes(one, document));
      case Clause.Or(var clauses) -> clauses.stream().anyMatch(one -> passes(one, document));
      case Clause.Not(var inner) -> !passes(inner, document);
      case Clause.PathFilter(var glob) -> isBelow(glob, document);
      case Clause.TypeFilter(var type) -> type.equals(metadata.type());
      case Clause.LanguageFilter(var language) -> language.equals(metadata.language());
      case Clause.DateFilter date -> isFrom(date, metadata.date());
      case Clause.SourceFilter(var source) -> source.equals(document.source());
      case Clause.SourcesFilter _ -> sources.contains(document.source());
      case Clause.AuthorFilter(var name) -> isNamed(name, metadata);
      case Clause.RecipientFilter _,
          Clause.ModifiedFilter _,
          Clause.Word _,
          Clause.Phrase _,
          Clause.Near _,
          Clause.Prefix _,
          Clause.Wildcard _,
          Clause.Run _,
          Clause.Fuzzy _,
          Clause.Regexp _,
          Clause.In _ ->
          throw new IllegalArgumentException("A list has no words to look for: " + clause);
    };
  }

  private static boolean isBelow(String glob, DocumentRecord document) {
    var pattern = PathGlob.of(glob);
    return pattern.matches(document.id())
        || pattern.matches(document.metadata().fileOf(document.id()));
  }

  /// A document of a month or a year is from each of its days.
  private static boolean isFrom(Clause.DateFilter asked, @Nullable String date) {
    var days = date == null ? null : Dates.between(date, date);
    return days != null
        && (asked.first() == null || days.last() == null || asked.first() <= days.last())
        && (asked.last() == null || days.first() == null || asked.last() >= days.first());
  }

  private static boolean isNamed(String name, Metadata metadata) {
    var asked = name.toLowerCase(Locale.ROOT);
    return metadata.authors().stream()
        .anyMatch(author -> author.toLowerCase(Locale.ROOT).contains(asked));
  }
}
