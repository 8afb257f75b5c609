package graf.corpus.format.markup;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The letters and signs that LaTeX writes as commands.
final class LatexSigns {
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("i", "ı"),
          Map.entry("j", "ȷ"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("dj", "đ"),
          Map.entry("DJ", "Đ"),
          Map.entry("S", "§"),
          Map.entry("P", "¶"),
          Map.entry("copyright", "©"),
          Map.entry("pounds", "£"),
          Map.entry("euro", "€"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textellipsis", "…"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textbar", "|"),
          Map.entry("textdegree", "°"),
          Map.entry("textquoteright", "’"),
          Map.entry("textquoteleft", "‘"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("TeX", "TeX"),
          Map.entry("texteuro", "€"),
          Map.entry("textregistered", "®"),
          Map.entry("texttrademark", "™"),
          Map.entry("guillemotleft", "«"),
          Map.entry("guillemotright", "»"),
          Map.entry("glqq", "„"),
          Map.entry("grqq", "“"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("pi", "π"),
          Map.entry("sigma", "σ"),
          Map.entry("omega", "ω"),
          Map.entry("times", "×"),
          Map.entry("leq", "≤"),
          Map.entry("geq", "≥"),
          Map.entry("neq", "≠"),
          Map.entry("pm", "±"),
          Map.entry("infty", "∞"),
          Map.entry("to", "→"));

  private static final Map<Character, Character> ACCENTS =
      Map.ofEntries(
          Map.entry('\'', '\u0301'),
          Map.entry('`', '\u0300'),
          Map.entry('^', '\u0302'),
          Map.entry('"', '\u0308'),
          Map.entry('~', '\u0303'),
          Map.entry('=', '\u0304'),
          Map.entry('.', '\u0307'),
          Map.entry('u', '\u0306'),
          Map.entry('v', '\u030c'),
          Map.entry('H', '\u030b'),
          Map.entry('c', '\u0327'),
          Map.entry('k', '\u0328'),
          Map.entry('r', '\u030a'),
          Map.entry('b', '\u0331'),
          Map.entry('d', '\u0323'));

  private LatexSigns() {}

  static @Nullable String sign(String command) {
    return LETTERS.get(command);
  }

  static boolean isAccent(char command) {
    return ACCENTS.containsKey(command);
  }

  /// Returns `letter` with its accent, as one character where there is one.
  static String accented(char accent, char letter) {
    char base = letter == 'ı' ? 'i' : letter == 'ȷ' ? 'j' : letter;
    return Normalizer.normalize("" + base + ACCENTS.get(accent), Normalizer.Form.NFC);
  }
}
