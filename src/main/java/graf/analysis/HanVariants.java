package graf.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// One form for each Chinese character that is written in several: traditional, simplified, and as
/// in Japan, Taiwan or Hong Kong.
///
/// The table, a character and the simplified one in turn, was made from the dictionaries of OpenCC
/// (Apache-2.0, see NOTICE); loaded by the first Chinese character.
final class HanVariants {
  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';
  private static final char[] SIMPLIFIED = load();

  private HanVariants() {}

  /// Returns the form that stands for `c` and its variants.
  static char simplified(char c) {
    if (c < FIRST || c > LAST) {
      return c;
    }
    char simplified = SIMPLIFIED[c - FIRST];
    return simplified == 0 ? c : simplified;
  }

  private static char[] load() {
    var table = new char[LAST - FIRST + 1];
    try (var source = HanVariants.class.getResourceAsStream("han-variants.txt")) {
      var pairs = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      for (int i = 0; i + 1 < pairs.length(); i += 2) {
        char c = pairs.charAt(i);
        if (c >= FIRST && c <= LAST) {
          table[c - FIRST] = pairs.charAt(i + 1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The table is part of the program", e);
    }
    return table;
  }
}
