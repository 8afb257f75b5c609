package graf.index.plan;

import graf.analysis.AskedText;
import graf.analysis.FormKind;
import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.index.IndexHit;
import graf.index.Reason.Form;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words of a query, by which terms they are looked for, and which of these a hit holds.
public final class AskedWords {
  private final List<Asked> words = new ArrayList<>();
  private final Set<String> held = new HashSet<>();

  private AskedWords() {}

  /// A word or a run of words.
  ///
  /// @param spelled its very spelling; null of several
  /// @param written without regard to accents
  /// @param all by which it is looked for at all
  record Asked(String text, @Nullable String spelled, Set<String> written, Set<String> all) {}

  /// Returns the words of `query` as they are asked of the language of `hit`.
  public static AskedWords of(graf.query.Query query, IndexHit hit, TextAnalyzer.Pool analyzers) {
    var language = TextAnalyzer.languageOf(hit.document().metadata().language());
    var asked = new AskedWords();
    var forms = new Tokens();
    analyzers.get(language).analyze(hit.passage().text(), 0, forms);
    for (int i = 0; i < forms.size(); i++) {
      asked.held.add(forms.text(i));
    }
    query.wanted().forEach(clause -> asked.add(clause, language, analyzers));
    query.required().forEach(clause -> asked.add(clause, language, analyzers));
    return asked;
  }

  private void add(Clause clause, String language, TextAnalyzer.Pool analyzers) {
    switch (clause) {
      case Clause.Word(var text, _) -> addText(text, language, analyzers);
      case Clause.Phrase(var text, _) -> addText(text, language, analyzers);
      case Clause.In(_, var inner) -> add(inner, language, analyzers);
      case Clause.And(var clauses) -> clauses.forEach(one -> add(one, language, analyzers));
      case Clause.Or(var clauses) -> clauses.forEach(one -> add(one, language, analyzers));
      default -> {}
    }
  }

  private void addText(String text, String language, TextAnalyzer.Pool analyzers) {
    for (AskedText one : AskedText.of(text, List.of(language), analyzers)) {
      var written = new HashSet<String>();
      var all = new HashSet<String>();
      var each = new ArrayList<>(one.words());
      each.addAll(one.joined());
      for (AskedText.Word word : each) {
        addTerms(word.atEdge(), written);
        all.add(word.spelled().utf8ToString());
        word.forms().forEach(terms -> addTerms(terms, all));
      }
      addTerms(AskedText.pair(text, analyzers.get(language)), all);
      all.addAll(written);
      boolean isOne = one.words().size() == 1;
      var spelled = isOne ? one.words().getFirst().spelled().utf8ToString() : null;
      words.add(new Asked(text, spelled, written, all));
    }
  }

  private static void addTerms(List<BytesRef> terms, Set<String> all) {
    terms.forEach(term -> all.add(term.utf8ToString()));
  }

  /// Returns where in the query `text` stands; behind all words where it is none of them.
  int placeOf(String text) {
    int place = 0;
    while (place < words.size() && !words.get(place).text().equals(text)) {
      place++;
    }
    return place;
  }

  /// Returns the word that is looked for by all of `terms`, or null.
  @Nullable Asked by(Set<String> terms) {
    for (Asked word : words) {
      if (word.all().containsAll(terms)) {
        return word;
      }
    }
    return null;
  }

  /// Returns how `word` stands in the hit's own text, at its likest.
  Form formOf(Asked word) {
    if (word.spelled() == null) {
      return Form.ANY;
    }
    if (held.contains(word.spelled())) {
      return Form.AS_WRITTEN;
    }
    var best = Form.PART_OF_A_WORD;
    for (String term : word.all()) {
      if (held.contains(term)) {
        if (word.written().contains(term)) {
          return Form.OTHER_ACCENTS;
        }
        var kind = FormKind.of(term);
        boolean isPart = kind == FormKind.PART || kind == FormKind.MORPHEME;
        best = isPart ? best : Form.OTHER_FORM;
      }
    }
    return best;
  }
}
