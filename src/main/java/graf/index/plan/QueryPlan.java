package graf.index.plan;

import graf.analysis.TextAnalyzer;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// What Lucene is asked for a query: which passages match at all, which match every wanted clause,
/// and what is highlighted in a passage of a language.
///
/// Each language of the index has its own stems and stop words, so that the question is asked once
/// for each, of the passages in that language; where that would be too much to ask, the rarer
/// languages are asked together.
public final class QueryPlan {
  private static final float TITLE_WEIGHT = 0.4f;
  private static final float HEADING_WEIGHT = 0.3f;
  private static final float WRITTEN_WEIGHT = 0.2f;
  private static final float SPELLED_WEIGHT = 0.1f;

  /// Of a word that its accents alone tell from others, each spelling counts by itself: Vietnamese
  /// has a dozen words to the letters of one.
  private static final float ACCENTED_WEIGHT = 1;

  private static final float BARE_WEIGHT = 0.3f;
  private static final float STOP_WORD_WEIGHT = 0.5f;
  private static final int FEW_WORDS = 3;

  private final graf.query.Query query;
  private final List<List<String>> languages;
  private final TextAnalyzer.Pool analyzers;
  private final Map<List<String>, LeafQueries> leaves = new HashMap<>();

  public QueryPlan(graf.query.Query query, List<String> languages, TextAnalyzer.Pool analyzers) {
    this.query = query;
    this.languages = LanguageGroups.of(languages, query);
    this.analyzers = analyzers;
  }

  /// Whether "some" and "all" can differ.
  public boolean hasTiers() {
    return query.wanted().size() + Math.min(1, query.required().size()) > 1;
  }

  /// Returns the query of all hits.
  public Query some() {
    return overLanguages(false);
  }

  /// Returns the query of the hits that match every wanted clause.
  public Query all() {
    return overLanguages(true);
  }

  /// Returns what raises the best of those; null where nothing can.
  public @Nullable Query raising() {
    return ScoreBoosts.of(positives(), languages, analyzers, group -> ranked(group, false));
  }

  /// Returns what is highlighted in passages of `language`.
  public Query highlight(String language) {
    var leaves = leaves(LanguageGroups.with(language, languages));
    var highlighted = new BooleanQuery.Builder();
    var sought = both(wanted(leaves), required(leaves));
    for (Clause clause : sought) {
      var one = leaves.anyOf(clause, IndexSchema.BODY, IndexSchema.TITLE, IndexSchema.HEADING);
      if (one != null) {
        highlighted.add(one, Occur.SHOULD);
      }
    }
    return highlighted.build();
  }

  private LeafQueries leaves(List<String> group) {
    return leaves.computeIfAbsent(group, _ -> new LeafQueries(group, analyzers));
  }

  private List<Clause> positives() {
    return both(query.wanted(), query.required());
  }

  private static List<Clause> both(List<Clause> wanted, List<Clause> required) {
    var both = new ArrayList<>(wanted);
    both.addAll(required);
    return both;
  }

  private Query overLanguages(boolean everyWanted) {
    if (languages.size() == 1) {
      return inGroup(languages.getFirst(), everyWanted);
    }
    var any = new BooleanQuery.Builder();
    for (List<String> group : languages) {
      any.add(ranked(group, everyWanted), Occur.SHOULD);
    }
    return any.build();
  }

  private Query ranked(List<String> group, boolean everyWanted) {
    return new BooleanQuery.Builder()
        .add(inGroup(group, everyWanted), Occur.MUST)
        .add(Filters.ofLanguages(group), Occur.FILTER)
        .build();
  }

  private Query inGroup(List<String> group, boolean everyWanted) {
    var leaves = leaves(group);
    var wanted = wanted(leaves);
    var required = required(leaves);
    var passage = new BooleanQuery.Builder();
    var sought = both(wanted, required);
    if (!sought.isEmpty()) {
      passage.add(hit(sought, leaves), Occur.MUST);
    } else if (positives().isEmpty()
        && !(query.excluded().isEmpty() && query.filters().isEmpty())) {
      passage.add(Filters.everyPassage(), Occur.FILTER);
    } else {
      return new MatchNoDocsQuery("nothing to look for");
    }
    for (Clause clause : required) {
      passage.add(held(clause, group), Occur.FILTER);
    }
    if (everyWanted) {
      for (Clause clause : wanted) {
        passage.add(held(clause, group), Occur.FILTER);
      }
    }
    addNarrowing(passage, leaves);
    addContext(passage, sought, leaves);
    addStopWords(passage, leaves);
    return passage.build();
  }

  private List<Clause> wanted(LeafQueries leaves) {
    var words = new RequiredWords(leaves);
    boolean isRequired = query.tiers() == graf.query.Query.Tiers.ALL;
    return searchable(
        isRequired ? words.all(query.wanted()) : words.inside(query.wanted()), leaves);
  }

  private List<Clause> required(LeafQueries leaves) {
    return searchable(new RequiredWords(leaves).all(query.required()), leaves);
  }

  /// Stop words count only where they are required, and in a query of nothing else.
  private static List<Clause> searchable(List<Clause> clauses, LeafQueries leaves) {
    var searchable = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      if (leaves.anyOf(clause, IndexSchema.BODY) != null) {
        searchable.add(clause);
      }
    }
    if (!searchable.isEmpty()) {
      return searchable;
    }
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Word(var text, _)
          && leaves.anyOf(new Clause.Word(text, true), IndexSchema.BODY) != null) {
        searchable.add(new Clause.Word(text, true));
      }
    }
    return searchable;
  }

  private static Query hit(List<Clause> clauses, LeafQueries leaves) {
    var hit = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      addHit(clause, leaves, hit);
    }
    return hit.build();
  }

  /// Of what is asked for together, each may stand in another field; one must in the passage
  /// itself.
  private static void addHit(Clause clause, LeafQueries leaves, BooleanQuery.Builder hit) {
    switch (clause) {
      case Clause.Or(var choices) -> choices.forEach(choice -> addHit(choice, leaves, hit));
      case Clause.And(var parts) when !positive(parts).isEmpty() ->
          hit.add(
              new BooleanQuery.Builder()
                  .add(hit(positive(parts), leaves), Occur.MUST)
                  .add(anywhere(clause, leaves), Occur.FILTER)
                  .build(),
              Occur.SHOULD);
      default -> {
        hit.add(inText(clause, leaves), Occur.SHOULD);
        var lead = present(leaves.anyOf(clause, IndexSchema.LEAD));
        hit.add(new BoostQuery(new ConstantScoreQuery(lead), 0), Occur.SHOULD);
      }
    }
  }

  private static Query inText(Clause clause, LeafQueries leaves) {
    var query = present(leaves.anyOf(clause, IndexSchema.BODY));
    return clause instanceof Clause.Word(var text, var asWritten)
            && !asWritten
            && leaves.isToldByAccents(text)
        ? new BoostQuery(query, BARE_WEIGHT)
        : query;
  }

  private static List<Clause> positive(List<Clause> clauses) {
    return clauses.stream().filter(clause -> !(clause instanceof Clause.Not)).toList();
  }

  private static Query anywhere(Clause clause, LeafQueries leaves) {
    return present(leaves.anyOf(clause, IndexSchema.BODY, IndexSchema.TITLE, IndexSchema.HEADING));
  }

  /// Where several languages are asked together, a word need not be held in those that stop at it.
  private Query held(Clause clause, List<String> group) {
    var anywhere = anywhere(clause, leaves(group));
    if (group.size() == 1) {
      return anywhere;
    }
    var stopping = new ArrayList<String>();
    for (String language : group) {
      if (leaves(List.of(language)).anyOf(clause, IndexSchema.BODY) == null) {
        stopping.add(language);
      }
    }
    return stopping.isEmpty()
        ? anywhere
        : new BooleanQuery.Builder()
            .add(anywhere, Occur.SHOULD)
            .add(Filters.ofLanguages(stopping), Occur.SHOULD)
            .build();
  }

  private static Query present(@Nullable Query query) {
    return query == null ? new MatchNoDocsQuery("no words") : query;
  }

  private void addNarrowing(BooleanQuery.Builder passage, LeafQueries leaves) {
    for (Clause filter : query.filters()) {
      passage.add(present(leaves.anyOf(filter, IndexSchema.BODY)), Occur.FILTER);
    }
    for (Clause excluded : query.excluded()) {
      for (Clause clause : searchable(List.of(excluded), leaves)) {
        passage.add(present(leaves.anyOf(clause, IndexSchema.BODY)), Occur.MUST_NOT);
      }
    }
  }

  private static void addContext(
      BooleanQuery.Builder passage, List<Clause> clauses, LeafQueries leaves) {
    for (Clause clause : clauses) {
      addWeighted(passage, leaves.anyOf(clause, IndexSchema.TITLE), TITLE_WEIGHT);
      addWeighted(passage, leaves.anyOf(clause, IndexSchema.HEADING), HEADING_WEIGHT);
      addSpellings(passage, clause, leaves);
    }
  }

  private static void addSpellings(
      BooleanQuery.Builder passage, Clause clause, LeafQueries leaves) {
    switch (clause) {
      case Clause.Word(var text, var asWritten) -> addSpelling(passage, text, asWritten, leaves);
      case Clause.Or(var choices) ->
          choices.forEach(choice -> addSpellings(passage, choice, leaves));
      case Clause.And(var parts) -> parts.forEach(part -> addSpellings(passage, part, leaves));
      default -> {}
    }
  }

  private static void addSpelling(
      BooleanQuery.Builder passage, String text, boolean asWritten, LeafQueries leaves) {
    var spelled = leaves.spelled(text, IndexSchema.BODY);
    if (!asWritten && leaves.isToldByAccents(text)) {
      addWeighted(passage, spelled, ACCENTED_WEIGHT);
      return;
    }
    addWeighted(passage, spelled, SPELLED_WEIGHT);
    if (!asWritten) {
      addWeighted(passage, leaves.whole(text, IndexSchema.BODY), WRITTEN_WEIGHT);
    }
  }

  /// In a query of few words each was chosen: of passages on vitamins, one on vitamin A is first.
  private void addStopWords(BooleanQuery.Builder passage, LeafQueries leaves) {
    if (query.wanted().size() > FEW_WORDS) {
      return;
    }
    for (Clause clause : query.wanted()) {
      if (clause instanceof Clause.Word(var text, var asWritten)
          && !asWritten
          && leaves.anyOf(clause, IndexSchema.BODY) == null) {
        addWeighted(passage, leaves.written(text, IndexSchema.BODY), STOP_WORD_WEIGHT);
      }
    }
  }

  private static void addWeighted(
      BooleanQuery.Builder passage, @Nullable Query query, float weight) {
    if (query != null) {
      passage.add(new BoostQuery(query, weight), Occur.SHOULD);
    }
  }
}
