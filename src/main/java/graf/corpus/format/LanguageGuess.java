package graf.corpus.format;

import graf.passage.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The language in which a document is written, by its script and the frequency of its letter
/// groups.
public final class LanguageGuess {
  /// Longer samples do not change the answer.
  private static final int SAMPLE = 2000;

  /// Of fewer letters, names and numbers decide more than the language does.
  private static final int TOO_SHORT = 20;

  /// Of fewer, not even the script tells much: a single sign may stand for itself.
  private static final int A_WORD = 4;

  private static final double CERTAIN = 0.9;

  private static final char BEYOND_LATIN = '\u0250';

  private LanguageGuess() {}

  /// Returns the code of the language of `sample`, or null where it cannot be told.
  public static @Nullable String of(CharSequence sample) {
    var text = sample.length() > SAMPLE ? sample.subSequence(0, SAMPLE) : sample;
    var script = WritingScript.of(text);
    if (script.size() < A_WORD) {
      return null;
    }
    var language = script.language();
    if (language != null || script.size() < TOO_SHORT) {
      return language;
    }
    for (var one : likelihoods(script, text).entrySet()) {
      if (one.getValue() >= CERTAIN) {
        return one.getKey();
      }
    }
    return null;
  }

  private static Map<String, Double> likelihoods(WritingScript script, CharSequence text) {
    var profiles = script.profiles();
    return profiles == null ? Map.of() : profiles.likelihoods(text);
  }

  /// Guesses for texts that belong together, as the rows of a collection do: what cannot be told of
  /// one is told by those before it.
  public static final class Rows {
    /// What a language that the letters do not speak for may still have: names and terms of a trade
    /// look like any language in Latin letters.
    private static final double UNLIKELY = 0.02;

    private static final double ENOUGH = 0.9;

    private final Map<String, Integer> before = new HashMap<>();

    public @Nullable String of(String text) {
      var language = LanguageGuess.of(text);
      if (language == null && !before.isEmpty()) {
        language = likely(text);
      }
      if (language != null) {
        before.merge(language, 1, Integer::sum);
      }
      return language;
    }

    /// Returns the language that is likely by the text's letters and by how many texts were in it.
    private @Nullable String likely(String text) {
      var chances = new HashMap<String, Double>();
      if (text.chars().allMatch(c -> c < BEYOND_LATIN)) {
        before.forEach((language, count) -> chances.put(language, UNLIKELY * count));
      }
      for (var one : likelihoods(WritingScript.of(text), text).entrySet()) {
        int count = 1 + before.getOrDefault(one.getKey(), 0);
        chances.put(one.getKey(), count * Math.max(UNLIKELY, one.getValue()));
      }
      double enough = ENOUGH * chances.values().stream().mapToDouble(chance -> chance).sum();
      for (var chance : chances.entrySet()) {
        if (chance.getValue() >= enough) {
          return chance.getKey();
        }
      }
      return null;
    }
  }

  /// The first blocks of a document, taken from it to be looked at, and all of them again.
  public static final class Sample implements Iterable<Block> {
    private final List<Block> first = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Iterator<Block> rest;

    public Sample(String title, Iterable<Block> blocks) {
      rest = blocks.iterator();
      text.append(title).append('\n');
      while (text.length() < SAMPLE && rest.hasNext()) {
        var block = rest.next();
        first.add(block);
        if (block.kind() != Block.Kind.CODE) {
          text.append(block.text(), 0, Math.min(block.text().length(), SAMPLE)).append('\n');
        }
      }
    }

    public @Nullable String language() {
      return LanguageGuess.of(text);
    }

    @Override
    public Iterator<Block> iterator() {
      var taken = first.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return taken.hasNext() || rest.hasNext();
        }

        @Override
        public Block next() {
          return taken.hasNext() ? taken.next() : rest.next();
        }
      };
    }
  }
}
