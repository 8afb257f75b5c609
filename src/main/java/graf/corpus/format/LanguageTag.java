package graf.corpus.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Languages as documents declare them, brought to their BCP 47 code.
final class LanguageTag {
  private LanguageTag() {}

  /// Returns the code without region or script (`en` for `en_US`); null where `declared` is none.
  static @Nullable String of(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    var language = Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
    return language.isEmpty() || language.equals("und") ? null : language;
  }
}
