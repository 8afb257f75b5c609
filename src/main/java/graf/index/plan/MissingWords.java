package graf.index.plan;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.index.MissingWord;
import graf.query.Clause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Finds the words of a query that stand in no passage, title or heading of an index.
public final class MissingWords {
  private static final int MOST = 8;

  private final Lookup lookup;
  private final List<String> languages;
  private final TextAnalyzer.Pool analyzers;

  /// Looks words up in an index.
  public interface Lookup {
    boolean finds(Query query) throws IOException;

    /// Returns the word that is spelled most like `word`, or null where none comes near.
    @Nullable String nearest(String word) throws IOException;
  }

  public MissingWords(Lookup lookup, List<String> languages, TextAnalyzer.Pool analyzers) {
    this.lookup = lookup;
    this.languages = languages;
    this.analyzers = analyzers;
  }

  /// Returns the first few of them.
  public List<MissingWord> of(graf.query.Query query) throws IOException {
    var sought = new LinkedHashMap<String, Clause>();
    addAll(query.required(), sought);
    addAll(query.wanted(), sought);
    var missing = new ArrayList<MissingWord>();
    for (Map.Entry<String, Clause> one : sought.entrySet()) {
      if (missing.size() < MOST && !standsSomewhere(one.getValue())) {
        var nearest = one.getValue() instanceof Clause.Word ? lookup.nearest(one.getKey()) : null;
        missing.add(new MissingWord(one.getKey(), nearest));
      }
    }
    return missing;
  }

  private void addAll(List<Clause> clauses, Map<String, Clause> sought) {
    for (Clause clause : clauses) {
      add(clause, sought);
    }
  }

  private void add(Clause clause, Map<String, Clause> sought) {
    switch (clause) {
      case Clause.Word(var text, var asWritten) -> addWords(text, asWritten, sought);
      case Clause.Phrase(var text, _) -> addWords(text, true, sought);
      case Clause.Near(var left, var right, _) -> {
        add(left, sought);
        add(right, sought);
      }
      case Clause.Prefix(var start) -> sought.putIfAbsent(start + "*", clause);
      case Clause.Wildcard(var pattern) -> sought.putIfAbsent(pattern, clause);
      case Clause.Run(var parts) -> addAll(parts, sought);
      case Clause.Fuzzy(var text, _) -> sought.putIfAbsent(text + "~", clause);
      case Clause.Regexp(var pattern) -> sought.putIfAbsent("/" + pattern + "/", clause);
      case Clause.In(_, var inner) -> add(inner, sought);
      case Clause.And(var clauses) -> addAll(clauses, sought);
      case Clause.Or(var clauses) -> addAll(clauses, sought);
      case Clause.Not _, Clause.PathFilter _, Clause.SourceFilter _, Clause.TypeFilter _ -> {}
      case Clause.LanguageFilter _, Clause.AuthorFilter _, Clause.RecipientFilter _ -> {}
      case Clause.DateFilter _ -> {}
      case Clause.ModifiedFilter _, Clause.SourcesFilter _ -> {}
    }
  }

  /// Adds each word of `text` by itself: `state-of-the-art` is four.
  private void addWords(String text, boolean asWritten, Map<String, Clause> sought) {
    var forms = new Tokens();
    analyzers.get(languages.getFirst()).analyze(text, 0, forms);
    var words = forms.folded();
    for (int i = 0; i < words.size(); i++) {
      var word = text.substring(words.start(i), words.end(i));
      sought.putIfAbsent(word, new Clause.Word(word, asWritten));
    }
  }

  private boolean standsSomewhere(Clause word) throws IOException {
    for (String language : languages) {
      var query =
          new LeafQueries(List.of(language), analyzers)
              .anyOf(word, IndexSchema.BODY, IndexSchema.TITLE, IndexSchema.HEADING);
      // A stop word is not looked for, so that it is not missed either.
      if (query == null || lookup.finds(query)) {
        return true;
      }
    }
    return false;
  }
}
