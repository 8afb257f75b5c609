package graf.render;

import graf.index.Reason;
import graf.search.Hit;

/// Says what a hit's score is made of: in words, then in numbers.
public final class ScoreWords {
  private ScoreWords() {}

  /// Returns the parts of the score, the largest first; empty where they were not asked for.
  public static String of(Hit hit) {
    if (hit.parts().isEmpty()) {
      return "";
    }
    var words = new StringBuilder(hit.allWords() ? "all the words: " : "some of the words: ");
    var numbers = new StringBuilder();
    for (Reason part : hit.parts()) {
      words.append(numbers.isEmpty() ? "" : "; ").append(words(part));
      numbers.append(numbers.isEmpty() ? " = " : " + ").append(JsonWriter.shortest(part.score()));
    }
    return words
        .append(". Score ")
        .append(JsonWriter.shortest(hit.score()))
        .append(numbers)
        .toString();
  }

  private static String words(Reason part) {
    if (part.place() == Reason.Place.CLOSENESS) {
      return "words close together, or letters alike";
    }
    return part.term()
        + switch (part.place()) {
          case TEXT -> " in the text";
          case TITLE -> " in the title";
          case HEADING -> " in a heading";
          case CLOSENESS -> "";
        }
        + switch (part.form()) {
          case AS_WRITTEN -> " as written";
          case OTHER_ACCENTS -> " with other accents";
          case OTHER_FORM -> " in another form";
          case PART_OF_A_WORD -> " as part of a word";
          case ANY -> "";
        }
        + (part.passages() == 0 ? "" : " (in " + Amounts.of(part.passages(), "passage") + ")");
  }
}
