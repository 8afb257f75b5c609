package graf.corpus.format;

import com.google.common.base.Optional;
import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import graf.passage.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The language in which a document is written, by the frequency of its letter groups.
public final class LanguageGuess {
  /// Longer samples do not change the answer.
  private static final int SAMPLE = 2000;

  /// Under this length, names and numbers decide more than the language does.
  private static final int TOO_SHORT = 40;

  /// Of more letters than this share of them, a text in Latin letters only quotes the others.
  private static final double MOSTLY = 0.9;

  private static final char BEYOND_LATIN = '\u0250';

  private LanguageGuess() {}

  /// Returns the code of the language of `sample`, or null where it cannot be told.
  public static @Nullable String of(CharSequence sample) {
    if (sample.length() < TOO_SHORT) {
      return null;
    }
    Optional<LdLocale> locale = detector(sample).detect(sample);
    return locale.isPresent() ? locale.get().getLanguage() : null;
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
      for (DetectedLanguage one : detector(text).getProbabilities(text)) {
        var language = one.getLocale().getLanguage();
        int count = 1 + before.getOrDefault(language, 0);
        chances.put(language, count * Math.max(UNLIKELY, one.getProbability()));
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

  private static LanguageDetector detector(CharSequence sample) {
    long letters = sample.codePoints().filter(Character::isLetter).count();
    long latin = sample.codePoints().filter(c -> c < BEYOND_LATIN && Character.isLetter(c)).count();
    return latin >= MOSTLY * letters ? LatinDetector.INSTANCE : Detector.INSTANCE;
  }

  /// Loaded when first asked, which a query never does.
  private static final class LatinDetector {
    /// Those of the profiles whose languages are written otherwise: they take three quarters of the
    /// 85 MB that all of them take.
    private static final Set<String> OTHERS =
        Set.of(
            "ar", "be", "bg", "bn", "el", "fa", "gu", "he", "hi", "ja", "km", "kn", "ko", "mk",
            "ml", "mr", "ne", "pa", "ru", "sr", "ta", "te", "th", "uk", "ur", "yi", "zh");

    static final LanguageDetector INSTANCE =
        detector(
            BuiltInLanguages.getLanguages().stream()
                .filter(locale -> !OTHERS.contains(locale.getLanguage()))
                .toList());
  }

  /// Loaded when first asked, by a text that is not in Latin letters.
  private static final class Detector {
    static final LanguageDetector INSTANCE = detector(BuiltInLanguages.getLanguages());
  }

  private static LanguageDetector detector(Collection<LdLocale> languages) {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .seed(0)
          .withProfiles(new LanguageProfileReader().readBuiltIn(languages))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("The profiles are part of the program", e);
    }
  }
}
