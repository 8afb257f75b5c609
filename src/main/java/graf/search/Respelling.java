package graf.search;

import graf.index.IndexRequest;
import graf.index.MissingWord;
import graf.index.PassageSearcher;
import graf.query.Query;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The query that a misspelt one may have been meant as: each word that stands nowhere in its
/// nearest spelling.
final class Respelling {
  private Respelling() {}

  /// Returns it with what it finds; null where that is nothing.
  static Advice.@Nullable Relaxed of(
      Query query, List<MissingWord> missing, PassageSearcher searcher) throws IOException {
    var text = query.text();
    for (MissingWord word : missing) {
      var nearest = word.nearest();
      text = nearest == null ? text : replaced(text, word.word(), nearest);
    }
    if (text.equals(query.text())) {
      return null;
    }
    var read = QueryReader.read(text, QueryOptions.NONE);
    var respelt =
        new Query(
            text, read.wanted(), read.required(), read.excluded(), query.filters(), query.tiers());
    long passages = searcher.search(IndexRequest.total(respelt)).total();
    return passages == 0 ? null : new Advice.Relaxed(Advice.SPELT, text, passages);
  }

  private static String replaced(String text, String word, String nearest) {
    var out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, from)) {
      int end = at + word.length();
      boolean isWhole = !isLetterAt(text, at - 1) && !isLetterAt(text, end);
      out.append(text, from, at).append(isWhole ? nearest : word);
      from = end;
    }
    return out.append(text.substring(from)).toString();
  }

  private static boolean isLetterAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
