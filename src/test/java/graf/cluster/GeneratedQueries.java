package graf.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Queries of every syntax, made of words that stand in some texts.
final class GeneratedQueries {
  private static final List<String> GLUE = List.of(" ", ", ", " - ", "; ", "\t", " & ");

  private final List<List<String>> texts = new ArrayList<>();
  private final RandomGenerator random;

  GeneratedQueries(List<String> texts, RandomGenerator random) {
    this.random = random;
    for (String text : texts) {
      var words = List.of(text.strip().split("[\\s/()\"]+"));
      if (words.size() > 8) {
        this.texts.add(words);
      }
    }
  }

  String next() {
    return switch (random.nextInt(32)) {
      case 0, 1, 2 -> words(1 + random.nextInt(2));
      case 3, 4, 5, 6 -> words(2 + random.nextInt(4));
      case 7 -> String.join(" ", run(4 + random.nextInt(20)));
      case 8, 9 -> "\"" + String.join(" ", run(2 + random.nextInt(3))) + "\"";
      case 10 -> "=" + word() + " " + word();
      case 11 -> "+" + word() + " " + words(2);
      case 12 -> words(2) + " -" + word();
      case 13 -> word() + " AND (" + word() + " OR " + word() + ")";
      case 14 -> word() + " OR " + word() + " NOT " + word();
      case 15 -> "(" + words(2) + ") OR \"" + String.join(" ", run(2)) + "\"";
      case 16, 17 -> start(2 + random.nextInt(3)) + "* " + (random.nextBoolean() ? word() : "");
      case 18 -> pattern();
      case 19, 20 -> letters() + "~" + (random.nextBoolean() ? " " + word() : "");
      case 21 -> letters() + "~2";
      case 22 -> "/" + start(3) + ".*(s|ing|ed)?/ " + word();
      case 23, 24 -> near();
      case 25 -> "title:" + word() + " " + word();
      case 26 -> "heading:" + word() + " OR " + word();
      case 27 -> word() + " path:**/*" + random.nextInt(10) + "*";
      case 28 -> words(2) + " type:" + (random.nextBoolean() ? "text" : "markdown");
      case 29 -> words(2) + " lang:" + (random.nextBoolean() ? "en" : "de");
      case 30 -> words(2) + " date:2023.." + (random.nextBoolean() ? "2024" : "2023-09");
      default -> words(3) + GLUE.get(random.nextInt(GLUE.size())) + "C++ foo@bar.com (" + word();
    };
  }

  private String near() {
    var run = run(8);
    int distance = 1 + random.nextInt(8);
    return switch (random.nextInt(4)) {
      case 0 -> "\"" + run.getFirst() + " " + run.get(3) + "\"~" + distance;
      case 1 -> run.getFirst() + " NEAR/" + distance + " " + run.get(2);
      case 2 ->
          "\"" + run.getFirst() + " " + run.get(1) + "\" NEAR/" + distance + " " + run.getLast();
      default -> start(3) + "* NEAR/" + distance + " " + word();
    };
  }

  private String pattern() {
    var word = letters();
    int at = random.nextInt(word.length());
    return word.substring(0, at) + (random.nextBoolean() ? "?" : "*") + word.substring(at + 1);
  }

  private String start(int length) {
    var word = letters();
    return word.substring(0, Math.min(length, word.length()));
  }

  /// Returns a word of letters alone, which syntax may be put into.
  private String letters() {
    while (true) {
      var word = word();
      if (word.length() > 3 && word.chars().allMatch(Character::isLetter)) {
        return word;
      }
    }
  }

  private String words(int count) {
    var words = new ArrayList<String>();
    var near = random.nextBoolean() ? run(8) : null;
    for (int i = 0; i < count; i++) {
      words.add(near == null ? word() : near.get(random.nextInt(near.size())));
    }
    return String.join(" ", words);
  }

  private String word() {
    return run(1).getFirst();
  }

  private List<String> run(int length) {
    var text = texts.get(random.nextInt(texts.size()));
    int end = Math.min(length, text.size());
    int start = random.nextInt(text.size() - end + 1);
    return text.subList(start, start + end);
  }
}
