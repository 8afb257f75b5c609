package graf.index.lucene;

import graf.analysis.Tokens;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Lucene queries of tokens, each found by any of its terms.
final class TokenQueries {
  private TokenQueries() {}

  /// Returns the query of `tokens` side by side, as their positions say; null where there are none.
  static @Nullable Query sideBySide(Tokens tokens, String field) {
    return switch (tokens.size()) {
      case 0 -> null;
      case 1 -> anyOf(terms(tokens, 0, field));
      default -> hasOthers(tokens) ? anyPhrase(tokens, field) : phrase(tokens, field);
    };
  }

  private static boolean hasOthers(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.other(i) != null) {
        return true;
      }
    }
    return false;
  }

  private static Query phrase(Tokens tokens, String field) {
    var phrase = new PhraseQuery.Builder();
    for (int i = 0; i < tokens.size(); i++) {
      phrase.add(new Term(field, tokens.term(i)), tokens.position(i) - tokens.position(0));
    }
    return phrase.build();
  }

  private static Query anyPhrase(Tokens tokens, String field) {
    var phrase = new MultiPhraseQuery.Builder();
    for (int i = 0; i < tokens.size(); i++) {
      phrase.add(terms(tokens, i, field), tokens.position(i) - tokens.position(0));
    }
    return phrase.build();
  }

  /// Returns the terms by which token `i` is found.
  private static Term[] terms(Tokens tokens, int i, String field) {
    var term = new Term(field, tokens.term(i));
    var other = tokens.other(i);
    return other == null ? new Term[] {term} : new Term[] {term, new Term(field, other)};
  }

  private static Query anyOf(Term... terms) {
    if (terms.length == 1) {
      return new TermQuery(terms[0]);
    }
    var synonyms = new SynonymQuery.Builder(terms[0].field());
    for (Term term : terms) {
      synonyms.addTerm(term);
    }
    return synonyms.build();
  }

  /// Returns the query of the last of `first` and the first of `second`, in this order at most
  /// `slop` words apart, or nearly so the other way round; scored by the inverse of their distance.
  static Query near(Tokens first, Tokens second, int slop, String field) {
    return new MultiPhraseQuery.Builder()
        .add(terms(first, first.size() - 1, field))
        .add(terms(second, 0, field))
        .setSlop(slop)
        .build();
  }
}
