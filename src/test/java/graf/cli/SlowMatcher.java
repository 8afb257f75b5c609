package graf.cli;

import graf.passage.TextRange;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a query means, looked for word by word, with nothing of the index.
final class SlowMatcher {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+([’'][\\p{L}\\p{M}]+)*");

  private static final Pattern JOINED =
      Pattern.compile("%1$s((-%1$s)+|(_%1$s)+)".formatted("(?:" + WORD.pattern() + ")"));

  private SlowMatcher() {}

  /// One passage and what stands above it.
  record Text(String title, String heading, String body) {}

  /// A word of a text and where it stood.
  ///
  /// @param word folded
  /// @param bare without what an apostrophe joins to it
  /// @param parts those that its capitals part, folded
  record Found(String word, String bare, List<String> parts, int start, int end) {
    static Found of(String text, int start, int end) {
      var parts = new ArrayList<String>();
      for (String part : text.split("(?<=\\p{Ll})(?=\\p{Lu})", -1)) {
        parts.add(fold(part));
      }
      boolean isParted = parts.size() > 1;
      return new Found(
          fold(text), SlowMatcher.bare(fold(text)), isParted ? parts : List.of(), start, end);
    }

    Set<String> asWritten() {
      return Stream.of(word, bare).collect(Collectors.toSet());
    }

    Set<String> inAnyForm() {
      return Stream.concat(Stream.of(bare), parts.stream())
          .map(SlowMatcher::stem)
          .collect(Collectors.toSet());
    }

    /// What people see as a word: patterns are about these.
    boolean anyIsLike(Predicate<String> pattern) {
      return Stream.concat(Stream.of(word, bare), parts.stream()).anyMatch(pattern);
    }
  }

  /// What is asked: clauses side by side, of which hits match any, and those that they must not.
  record Asked(List<Clause> wanted, List<Clause> excluded) {
    String text() {
      var parts = new ArrayList<String>();
      wanted.forEach(clause -> parts.add(clause.text()));
      excluded.forEach(clause -> parts.add("-(" + clause.text() + ")"));
      return String.join(" ", parts);
    }

    boolean finds(Text text) {
      return holdsRequired(text)
          && (choices().size() < wanted.size()
              || wanted.isEmpty()
              || wanted.stream().anyMatch(clause -> clause.isIn(text)));
    }

    boolean findsAll(Text text) {
      return holdsRequired(text) && choices().stream().allMatch(clause -> clause.isIn(text));
    }

    /// What stands in an AND must be there, also where other words stand beside the AND.
    private boolean holdsRequired(Text text) {
      return !isExcluded(text)
          && wanted.stream().filter(All.class::isInstance).allMatch(clause -> clause.isIn(text));
    }

    private List<Clause> choices() {
      return wanted.stream().filter(clause -> !(clause instanceof All)).toList();
    }

    /// A word is excluded where a passage holds it; its title and headings are its neighbours' too.
    private boolean isExcluded(Text text) {
      var bodyAlone = new Text("", "", text.body());
      return excluded.stream().anyMatch(clause -> clause.isIn(bodyAlone));
    }

    /// Returns what lights up in `part`, which is one of the three parts of `text`.
    List<TextRange> lit(Text text, String part) {
      var lit = new ArrayList<TextRange>();
      wanted.forEach(clause -> lit.addAll(clause.lit(text, part)));
      return lit;
    }
  }

  sealed interface Clause {
    String text();

    boolean isIn(Text text);

    List<TextRange> lit(Text text, String part);
  }

  record All(List<Clause> clauses) implements Clause {
    @Override
    public String text() {
      return "(" + String.join(" AND ", clauses.stream().map(Clause::text).toList()) + ")";
    }

    @Override
    public boolean isIn(Text text) {
      return clauses.stream().allMatch(clause -> clause.isIn(text));
    }

    @Override
    public List<TextRange> lit(Text text, String part) {
      return isIn(text)
          ? clauses.stream().flatMap(clause -> clause.lit(text, part).stream()).toList()
          : List.of();
    }
  }

  record Any(List<Clause> clauses) implements Clause {
    @Override
    public String text() {
      return "(" + String.join(" OR ", clauses.stream().map(Clause::text).toList()) + ")";
    }

    @Override
    public boolean isIn(Text text) {
      return clauses.stream().anyMatch(clause -> clause.isIn(text));
    }

    @Override
    public List<TextRange> lit(Text text, String part) {
      return clauses.stream().flatMap(clause -> clause.lit(text, part).stream()).toList();
    }
  }

  record In(boolean title, Clause clause) implements Clause {
    @Override
    public String text() {
      return (title ? "title:(" : "heading:(") + clause.text() + ")";
    }

    @Override
    public boolean isIn(Text text) {
      return !clause.lit(text, part(text)).isEmpty();
    }

    // The very object: a heading that reads as the title does is not the title.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public List<TextRange> lit(Text text, String part) {
      return part == part(text) ? clause.lit(text, part) : List.of();
    }

    private String part(Text text) {
      return title ? text.title() : text.heading();
    }
  }

  /// What is looked for in one part of a text at a time.
  sealed interface Leaf extends Clause {
    List<TextRange> in(List<Found> words);

    @Override
    default boolean isIn(Text text) {
      return List.of(text.title(), text.heading(), text.body()).stream()
          .anyMatch(part -> !lit(text, part).isEmpty());
    }

    @Override
    default List<TextRange> lit(Text text, String part) {
      return in(words(part));
    }
  }

  record Word(String text) implements Leaf {
    @Override
    public List<TextRange> in(List<Found> words) {
      return each(words, found -> found.inAnyForm().contains(stem(SlowMatcher.bare(fold(text)))));
    }

    @Override
    public List<TextRange> lit(Text text, String part) {
      var lit = new ArrayList<>(in(words(part)));
      lit.addAll(in(joined(part)));
      return lit;
    }
  }

  record Written(String word) implements Leaf {
    @Override
    public String text() {
      return "=" + word;
    }

    @Override
    public List<TextRange> in(List<Found> words) {
      return each(words, found -> found.asWritten().contains(fold(word)));
    }
  }

  record Prefix(String start) implements Leaf {
    @Override
    public String text() {
      return start + "*";
    }

    @Override
    public List<TextRange> in(List<Found> words) {
      return each(words, found -> found.anyIsLike(one -> one.startsWith(start)));
    }
  }

  /// A pattern of characters, `?` for any one and `*` for any run.
  record Wildcard(String pattern) implements Leaf {
    @Override
    public String text() {
      return pattern;
    }

    @Override
    public List<TextRange> in(List<Found> words) {
      var regex = pattern.replace("?", ".").replace("*", ".*");
      return each(words, found -> found.anyIsLike(one -> one.matches(regex)));
    }
  }

  record Regexp(String pattern) implements Leaf {
    @Override
    public String text() {
      return "/" + pattern + "/";
    }

    @Override
    public List<TextRange> in(List<Found> words) {
      return each(words, found -> found.anyIsLike(one -> one.matches(pattern)));
    }
  }

  /// Words one edit away at most.
  record Fuzzy(String word) implements Leaf {
    @Override
    public String text() {
      return word + "~1";
    }

    @Override
    public List<TextRange> in(List<Found> words) {
      return each(words, found -> isWithinOneEdit(word, found.word()));
    }

    private static boolean isWithinOneEdit(String one, String other) {
      for (int i = 0; i <= one.length(); i++) {
        var start = one.substring(0, i);
        var rest = one.substring(i);
        if (other.equals(one)
            || other.matches(Pattern.quote(start) + "." + Pattern.quote(rest))
            || (!rest.isEmpty() && other.equals(start + rest.substring(1)))
            || (!rest.isEmpty()
                && other.matches(Pattern.quote(start) + "." + Pattern.quote(rest.substring(1))))
            || (rest.length() > 1
                && other.equals(start + rest.charAt(1) + rest.charAt(0) + rest.substring(2)))) {
          return true;
        }
      }
      return false;
    }
  }

  /// Words side by side, which light up as one.
  record Phrase(List<String> parts) implements Leaf {
    @Override
    public String text() {
      return '"' + String.join(" ", parts) + '"';
    }

    @Override
    public List<TextRange> in(List<Found> words) {
      var found = new ArrayList<TextRange>();
      for (int i = 0; i + parts.size() <= words.size(); i++) {
        var here = words.subList(i, i + parts.size());
        if (isHere(here)) {
          found.add(new TextRange(here.getFirst().start(), here.getLast().end()));
        }
      }
      return found;
    }

    /// Only at its ends may something be joined to a word.
    private boolean isHere(List<Found> words) {
      for (int i = 0; i < parts.size(); i++) {
        var word = words.get(i);
        boolean isEdge = i == 0 || i == parts.size() - 1;
        var forms = isEdge ? word.asWritten() : Set.of(word.word());
        if (!forms.contains(fold(parts.get(i)))) {
          return false;
        }
      }
      return true;
    }
  }

  /// Two words in any form with at most `distance` others between them.
  record Near(String left, String right, int distance) implements Leaf {
    @Override
    public String text() {
      return left + " NEAR/" + distance + " " + right;
    }

    @Override
    public List<TextRange> in(List<Found> words) {
      return close(
          words.stream().map(Found::inAnyForm).toList(),
          stem(fold(left)),
          stem(fold(right)),
          distance,
          words);
    }
  }

  /// The same of words as written.
  record Within(String left, String right, int distance) implements Leaf {
    @Override
    public String text() {
      return "\"" + left + " " + right + "\"~" + distance;
    }

    @Override
    public List<TextRange> in(List<Found> words) {
      var written = words.stream().map(Found::asWritten).toList();
      return close(written, fold(left), fold(right), distance, words);
    }
  }

  /// Of a pair only the nearest count: none of either word stands between them. Two words that are
  /// parts of one are nearest of all.
  private static List<TextRange> close(
      List<Set<String>> forms, String left, String right, int distance, List<Found> words) {
    var both = Set.of(left, right);
    var lit = new TreeSet<Integer>();
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i).containsAll(both)) {
        lit.add(i);
        continue;
      }
      for (int j = i + 1; j < forms.size() && j - i - 1 <= distance; j++) {
        var between = forms.subList(i + 1, j);
        boolean pair =
            (forms.get(i).contains(left) && forms.get(j).contains(right))
                || (forms.get(i).contains(right) && forms.get(j).contains(left));
        boolean isNearest =
            !forms.get(j).containsAll(both)
                && between.stream().noneMatch(one -> one.contains(left) || one.contains(right));
        if (pair && isNearest) {
          lit.add(i);
          lit.add(j);
        }
      }
    }
    return lit.stream().map(i -> new TextRange(words.get(i).start(), words.get(i).end())).toList();
  }

  private interface Test {
    boolean holds(Found found);
  }

  private static List<TextRange> each(List<Found> words, Test test) {
    return words.stream()
        .filter(test::holds)
        .map(found -> new TextRange(found.start(), found.end()))
        .toList();
  }

  private static List<Found> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(result -> Found.of(result.group(), result.start(), result.end()))
        .toList();
  }

  /// Returns words that hyphens or underscores hold together, as one.
  private static List<Found> joined(String text) {
    var joined = new ArrayList<Found>();
    for (int i = 0, end = 0; i < text.length(); i = Math.max(end, i + 1)) {
      var run = JOINED.matcher(text).region(i, text.length());
      end = run.lookingAt() ? run.end() : i;
      if (end > i) {
        var letters = run.group().replaceAll("[-_]", "");
        joined.add(new Found(fold(letters), SlowMatcher.bare(fold(letters)), List.of(), i, end));
      }
    }
    return joined;
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('é', 'e')
        .replace('’', '\'');
  }

  private static String bare(String folded) {
    return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
  }

  /// English, as far as the words of these texts go.
  private static String stem(String word) {
    return isStopWord(word) ? "" : word.replaceAll("(ed|s)$", "");
  }

  static boolean isStopWord(String word) {
    return word.equals("the") || word.equals("of");
  }

  /// Returns `text` with brackets around what lies in any of `ranges`.
  static String marked(String text, List<TextRange> ranges) {
    var sorted = ranges.stream().sorted(Comparator.comparingInt(TextRange::start)).toList();
    var marked = new StringBuilder();
    int end = 0;
    for (int i = 0; i < sorted.size(); ) {
      int start = sorted.get(i).start();
      int stop = sorted.get(i).end();
      for (i++; i < sorted.size() && sorted.get(i).start() < stop; i++) {
        stop = Math.max(stop, sorted.get(i).end());
      }
      marked.append(text, end, start).append('[').append(text, start, stop).append(']');
      end = stop;
    }
    return marked.append(text.substring(end)).toString();
  }
}
