package graf.index.plan;

import graf.analysis.FormKind;
import graf.analysis.LetterGroups;
import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.query.Clause;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// What raises a passage that was found, and finds none itself: words that stand close together in
/// it as in the query, letters of the query's words in other words, characters of Chinese and
/// Japanese apart from their neighbours.
///
/// The figures behind its weights are in `docs/ranking.md`.
public final class ScoreBoosts {
  /// As many as are looked at; more change nothing (figures in `docs/ranking.md`).
  public static final int WINDOW = 200;

  private static final float CLOSENESS_WEIGHT = 0.1f;

  /// Of the groups of a word together it grows with the square root of their number: four of the
  /// five groups of a long word say little more than three.
  private static final float GROUPS_WEIGHT = 0.8f;

  private static final float CHARACTER_WEIGHT = 0.4f;

  /// A traditional character for a simplified one, or the other way round.
  private static final float VARIANT_WEIGHT = 0.3f;

  /// Letter groups of a question at most: those of its first seventy words or so.
  private static final int MOST_GROUPS = 400;

  private final List<List<String>> groups;
  private final TextAnalyzer.Pool analyzers;
  private final BooleanQuery.Builder raising = new BooleanQuery.Builder();
  private final Set<Term> added = new HashSet<>();
  private int words;
  private float groupsWeight;
  private boolean any;

  private ScoreBoosts(List<List<String>> groups, TextAnalyzer.Pool analyzers) {
    this.groups = groups;
    this.analyzers = analyzers;
  }

  /// What is raised: the passages in some languages, by what they are ranked by.
  interface Ranked {
    Query passagesIn(List<String> languages);
  }

  /// Returns the query that raises what was found for `clauses`; null where nothing can.
  static @Nullable Query of(
      List<Clause> clauses, List<List<String>> groups, TextAnalyzer.Pool analyzers, Ranked ranked) {
    var raising = new ScoreBoosts(groups, analyzers);
    raising.addPairs(clauses);
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Word(var text, var asWritten) && !asWritten) {
        raising.addCharacters(text);
        raising.addGroups(text);
      }
    }
    raising.addEven(ranked);
    return raising.any ? raising.raising.build() : null;
  }

  /// Adds each two neighbours, by the inverse of their distance: the pairs of sequential dependence
  /// (Metzler and Croft 2005), ordered and unordered ones as one.
  private void addPairs(List<Clause> clauses) {
    for (List<String> group : groups) {
      var leaves = new LeafQueries(group, analyzers);
      for (Query pair : leaves.neighbours(clauses, IndexSchema.BODY)) {
        add(pair, CLOSENESS_WEIGHT);
      }
    }
  }

  private void addCharacters(String text) {
    if (text.codePoints().allMatch(TextAnalyzer::isIdeograph)) {
      var forms = new Tokens();
      analyzers.get(groups.getFirst().getFirst()).analyze(text, 0, forms);
      for (int i = 0; i < forms.size(); i++) {
        if (forms.kind(i) == FormKind.WRITTEN) {
          addOnce(new Term(IndexSchema.BODY, forms.term(i)), CHARACTER_WEIGHT);
        }
      }
      var simplified = forms.folded();
      for (int i = 0; i < simplified.size(); i++) {
        var variant = FormKind.OTHER_ACCENTS.term("", simplified.text(i));
        addOnce(new Term(IndexSchema.BODY, simplified.term(i)), VARIANT_WEIGHT);
        addOnce(new Term(IndexSchema.BODY, variant), VARIANT_WEIGHT);
      }
    }
  }

  private void addGroups(String text) {
    var languages = LetterGroups.oneOfEachWay(groups.stream().flatMap(List::stream).toList());
    if (languages.isEmpty()) {
      return;
    }
    var forms = new Tokens();
    analyzers.get(groups.getFirst().getFirst()).analyze(text, 0, forms);
    float most = 0;
    for (String language : languages) {
      most = Math.max(most, addGroups(forms, language));
    }
    words += forms.folded().size();
    groupsWeight += most;
  }

  private float addGroups(Tokens forms, String language) {
    var parts = new Tokens();
    LetterGroups.add(forms, language, parts);
    float rooted = (float) Math.sqrt(parts.size());
    for (int i = 0; i < parts.size() && added.size() < MOST_GROUPS; i++) {
      addOnce(new Term(IndexSchema.GROUPS, parts.term(i)), GROUPS_WEIGHT / rooted);
    }
    return GROUPS_WEIGHT * rooted;
  }

  /// Raises passages in a language without groups by as much of their own score, or else passages
  /// in the others would always come first.
  private void addEven(Ranked ranked) {
    if (groupsWeight == 0) {
      return;
    }
    var without =
        groups.stream().flatMap(List::stream).filter(one -> !LetterGroups.areIndexed(one)).toList();
    if (!without.isEmpty()) {
      add(ranked.passagesIn(without), groupsWeight / words);
    }
  }

  private void addOnce(Term term, float weight) {
    if (added.add(term)) {
      add(new TermQuery(term), weight);
    }
  }

  private void add(Query query, float weight) {
    raising.add(new BoostQuery(query, weight), Occur.SHOULD);
    any = true;
  }
}
