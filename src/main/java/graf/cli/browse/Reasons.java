package graf.cli.browse;

import graf.cli.browse.state.Answer;
import graf.cli.browse.state.Wish;
import graf.render.Decoration;
import graf.render.FileVerdictRenderer;
import graf.render.Places;
import graf.render.ScoreWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Why a hit is one: how the query was read, what its score is made of, and how its file stands, as
/// `graf why` says it.
///
/// Its lines are of any width.
record Reasons(Answers answers, Places places) {
  private static final int UNBROKEN = 10_000;

  List<String> of(Answer.Found found, int rank, Wish wish) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("read as: " + found.reading());
    var results = answers.explained(found, rank);
    for (var hit : results.hits()) {
      if (hit.document().equals(wish.document())) {
        lines.add("");
        lines.add(ScoreWords.of(hit));
      }
    }
    var standing = answers.indexes().standing(wish.document(), found.query());
    if (standing.isPresent()) {
      lines.add("");
      var text = new StringBuilder();
      new FileVerdictRenderer(text, Decoration.NONE, places, UNBROKEN)
          .render(wish.document(), standing.get());
      text.toString().lines().forEach(lines::add);
    }
    return lines;
  }
}
