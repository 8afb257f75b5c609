package graf.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/// The words of a question's text, and by which terms each is looked for.
///
/// @param words in order
/// @param joined the whole as one word, such as `email` for `e-mail`; mostly none
public record AskedText(List<Word> words, List<Word> joined) {
  /// The kinds in which a word stands as written, or as part of what is.
  private static final List<FormKind> WHOLE =
      List.of(
          FormKind.WRITTEN,
          FormKind.OTHER_ACCENTS,
          FormKind.WITHOUT_CLITIC,
          FormKind.JOINED,
          FormKind.PART);

  /// One word.
  ///
  /// @param position from that of the first word of the text
  /// @param spelled the term of its very spelling
  /// @param folded those of its spelling without regard to accents
  /// @param bare those of the same where something was joined to it
  /// @param forms those of all its forms: of each list any, and all lists; none for a stop word
  public record Word(
      int position,
      BytesRef spelled,
      List<BytesRef> folded,
      List<BytesRef> bare,
      List<List<BytesRef>> forms) {
    /// Whether its accents alone tell it from other words: without them it is its own stem.
    public boolean isToldByAccents() {
      return forms.size() == 1
          && !folded.contains(spelled)
          && forms.getFirst().contains(folded.getFirst());
    }

    /// Returns the terms of the word as written, here where something may be joined to it.
    public List<BytesRef> atEdge() {
      var terms = new ArrayList<>(folded);
      terms.addAll(bare);
      return terms;
    }
  }

  /// The terms of one place in a run of words.
  public record Step(int position, List<BytesRef> terms) {}

  /// Returns the words as written; what is joined to the first or the last may be missing.
  public List<Step> asWritten() {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean isEdge = i == 0 || i == words.size() - 1;
      steps.add(new Step(word.position(), isEdge ? word.atEdge() : word.folded()));
    }
    return steps;
  }

  /// Returns the words as written, with all that is joined to them.
  public List<Step> whole() {
    return words.stream().map(word -> new Step(word.position(), word.folded())).toList();
  }

  /// Returns the words in any form, without those that are not looked for.
  public List<Step> inAnyForm() {
    var steps = new ArrayList<Step>();
    for (Word word : words) {
      if (!word.forms().isEmpty()) {
        steps.add(new Step(word.position(), word.forms().getLast()));
      }
    }
    return steps;
  }

  /// Returns `text` as it is asked in `languages`: once for each number of words that it has there.
  public static List<AskedText> of(
      String text, List<String> languages, TextAnalyzer.Pool analyzers) {
    var byPlaces = new LinkedHashMap<List<Integer>, List<Gathered>>();
    for (String language : languages) {
      var gathered = Gathered.of(text, analyzers.get(language));
      if (!gathered.words.isEmpty()) {
        byPlaces.computeIfAbsent(gathered.places(), _ -> new ArrayList<>()).add(gathered);
      }
    }
    var asked = new ArrayList<AskedText>();
    for (List<Gathered> alike : byPlaces.values()) {
      var first = alike.getFirst();
      alike.subList(1, alike.size()).forEach(first::add);
      asked.add(first.toAskedText());
    }
    return asked;
  }

  /// Returns the pair of characters that `text` is, or nothing.
  public static List<BytesRef> pair(String text, TextAnalyzer analyzer) {
    var tokens = new Tokens();
    analyzer.analyzeAsked(text, tokens);
    var pairs = new ArrayList<BytesRef>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == FormKind.PAIR) {
        pairs.add(tokens.term(i));
      }
    }
    return pairs.size() == 1 ? pairs : List.of();
  }

  /// What languages look for at the place of one word.
  private static final class Place {
    private final int position;
    private final int start;
    private final Set<BytesRef> spelled = new LinkedHashSet<>();
    private final Set<String> folded = new LinkedHashSet<>();
    private final Set<BytesRef> stems = new LinkedHashSet<>();
    private final Map<String, Set<BytesRef>> morphemes = new LinkedHashMap<>();

    Place(int position, int start) {
      this.position = position;
      this.start = start;
    }

    void add(Place other) {
      spelled.addAll(other.spelled);
      folded.addAll(other.folded);
      stems.addAll(other.stems);
      other.morphemes.forEach((morpheme, terms) ->
          morphemes.computeIfAbsent(morpheme, _ -> new LinkedHashSet<>()).addAll(terms));
    }

    Word toWord(int from) {
      var whole = new ArrayList<BytesRef>();
      var bare = new ArrayList<BytesRef>();
      for (String text : folded) {
        whole.add(term(FormKind.WRITTEN, text));
        whole.add(term(FormKind.OTHER_ACCENTS, text));
        bare.add(term(FormKind.WITHOUT_CLITIC, text));
      }
      var forms = new ArrayList<List<BytesRef>>();
      if (!stems.isEmpty()) {
        forms.add(List.copyOf(stems));
      }
      morphemes.values().forEach(terms -> forms.add(List.copyOf(terms)));
      return new Word(position - from, spelled.iterator().next(), whole, bare, forms);
    }
  }

  private static BytesRef term(FormKind kind, String text) {
    return new BytesRef(kind.term("", text));
  }

  /// The words of a text in one language, or in several that see the same words.
  private static final class Gathered {
    private final List<Place> words = new ArrayList<>();
    private final List<Place> joined = new ArrayList<>();
    private Set<BytesRef> stemmed = new LinkedHashSet<>();

    static Gathered of(String text, TextAnalyzer analyzer) {
      var tokens = new Tokens();
      analyzer.analyzeAsked(text, tokens);
      var gathered = new Gathered();
      for (int i = 0; i < tokens.size(); i++) {
        gathered.add(tokens, i, analyzer);
      }
      return gathered;
    }

    private void add(Tokens tokens, int i, TextAnalyzer analyzer) {
      var term = tokens.term(i).utf8ToString();
      var text = FormKind.text(term);
      switch (tokens.kind(i)) {
        case WRITTEN -> {
          var place = new Place(tokens.position(i), tokens.start(i));
          place.spelled.add(tokens.term(i));
          place.folded.add(text);
          words.add(place);
          stemmed = place.stems;
        }
        case OTHER_ACCENTS -> {
          var place = words.getLast();
          place.folded.remove(place.spelled.iterator().next().utf8ToString());
          place.folded.add(text);
        }
        case JOINED -> {
          var place = new Place(tokens.position(i), tokens.start(i));
          place.spelled.add(term(FormKind.WRITTEN, text));
          place.folded.add(text);
          addOwn(place.stems, text);
          joined.add(place);
          stemmed = place.stems;
        }
        case STEM -> {
          stemmed.add(tokens.term(i));
          if (analyzer.isOwnForm(text, tokens.term(i))) {
            addOwn(stemmed, text);
          }
        }
        case MORPHEME -> {
          var terms = new LinkedHashSet<BytesRef>();
          terms.add(tokens.term(i));
          if (analyzer.isOwnForm(text, tokens.term(i))) {
            addOwn(terms, text);
          }
          words.getLast().morphemes.put(text, terms);
        }
        // Whoever asks for a word does not look for its parts.
        case PART -> stemmed = new LinkedHashSet<>();
        case WITHOUT_CLITIC, PAIR -> {}
      }
    }

    private static void addOwn(Set<BytesRef> terms, String text) {
      for (FormKind kind : WHOLE) {
        terms.add(term(kind, text));
      }
    }

    List<Integer> places() {
      return words.stream().map(place -> place.position).toList();
    }

    void add(Gathered other) {
      for (int i = 0; i < words.size(); i++) {
        words.get(i).add(other.words.get(i));
      }
      joined.addAll(other.joined);
    }

    AskedText toAskedText() {
      int from = words.getFirst().position;
      int start = words.getFirst().start;
      int last = words.getLast().position;
      return new AskedText(
          words.stream().map(place -> place.toWord(from)).toList(),
          joined.stream()
              .filter(place -> place.start == start && place.position == last)
              .map(place -> place.toWord(place.position))
              .distinct()
              .toList());
    }
  }
}
