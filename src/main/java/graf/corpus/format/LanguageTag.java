package graf.corpus.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Languages as documents declare them, brought to their BCP 47 code.
public final class LanguageTag {
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  /// The codes of three letters that have one of two.
  private static final Map<String, String> SHORTER = shorter();

  /// Codes that stand for no language, or for several.
  private static final Set<String> NONE = Set.of("mis", "mul", "und", "zxx");

  private LanguageTag() {}

  /// Returns the code without region or script (`en` for `en_US` and `eng`); null where `declared`
  /// has none, as the name of a language has.
  public static @Nullable String of(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    var language = Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
    return switch (language.length()) {
      case 2 -> TWO_LETTERS.contains(language) ? language : null;
      case 3 -> ofThreeLetters(language);
      default -> null;
    };
  }

  private static @Nullable String ofThreeLetters(String language) {
    var shorter = SHORTER.get(language);
    if (shorter != null) {
      return shorter;
    }
    // Of a code that is none, the name is the code.
    boolean isKnown =
        !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language)
            && !NONE.contains(language);
    return isKnown ? language : null;
  }

  private static Map<String, String> shorter() {
    var codes = new HashMap<String, String>();
    for (var code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), Locale.of(code).getLanguage());
    }
    return Map.copyOf(codes);
  }
}
