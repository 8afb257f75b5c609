package graf.corpus.format.charset;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// A character set that texts are found in, and the languages that are written in it.
///
/// @param handicap what it costs to take bytes for it that another explains as well: it is rarer
record Candidate(Charset charset, int handicap, List<String> languages) {
  private static final String WEST = "en de fr es it pt nl sv da no fi is ca";
  private static final String MIDDLE = "pl cs sk hu hr sl ro sq de";
  private static final String CYRILLIC = "ru uk bg sr mk be";
  private static final String BALTIC = "lt lv et";
  private static final String ARABIC = "ar fa ur";

  /// Character sets in which ASCII is ASCII, those first that are met most.
  private static final String OF_ASCII =
      """
      windows-1252 0 %1$s ga gl eu af sq
      ISO-8859-15 2 en de fr es it pt nl fi et
      windows-1250 1 %2$s
      ISO-8859-2 2 %2$s
      ISO-8859-16 4 ro
      windows-1251 0 %3$s
      KOI8-R 1 ru
      KOI8-U 1 uk
      IBM866 1 ru uk be bg
      ISO-8859-5 2 %3$s
      IBM855 4 bg sr mk ru
      x-MacUkraine 2 %3$s
      windows-1253 0 el
      ISO-8859-7 1 el
      x-IBM737 2 el
      IBM869 3 el
      x-MacGreek 4 el
      windows-1254 1 tr
      ISO-8859-9 2 tr
      IBM857 3 tr
      x-MacTurkish 4 tr
      windows-1255 1 he yi
      ISO-8859-8 2 he
      IBM862 3 he
      windows-1256 1 %5$s
      ISO-8859-6 2 ar
      x-MacArabic 4 %5$s
      windows-1257 1 %4$s
      ISO-8859-13 2 %4$s
      ISO-8859-4 3 %4$s
      IBM775 3 %4$s
      windows-1258 2 vi
      x-windows-874 1 th
      ISO-8859-3 4 mt
      IBM850 3 %1$s
      IBM437 3 en de fr es it nl sv fi
      IBM860 5 pt
      IBM861 5 is
      IBM863 5 fr
      IBM865 4 da no
      IBM852 3 %2$s
      x-MacRoman 3 %1$s
      x-MacIceland 5 is
      x-MacCentralEurope 4 pl cs sk hu lt lv et
      x-MacCroatian 5 hr sl
      x-MacRomania 5 ro
      GB18030 1 zh-CN zh-TW
      x-windows-950 1 zh-TW
      windows-31j 1 ja
      EUC-JP 1 ja
      x-windows-949 1 ko
      x-Johab 5 ko
      """
          .formatted(WEST, MIDDLE, CYRILLIC, BALTIC, ARABIC);

  private static final String OF_MAINFRAMES =
      """
      IBM037 0 en
      IBM500 1 en fr de nl it
      IBM273 1 de
      IBM297 1 fr
      IBM277 1 da no
      IBM278 1 sv fi
      IBM280 1 it
      IBM284 1 es
      IBM870 2 pl cs sk hu hr sl ro
      x-IBM1025 2 ru bg
      """;

  private static final String OF_PAIRS =
      """
      UTF-16LE 0 zh-CN zh-TW ja ko
      UTF-16BE 1 zh-CN zh-TW ja ko
      """;

  static List<Candidate> ofAscii() {
    return OfAscii.ALL;
  }

  static List<Candidate> ofMainframes() {
    return parse(OF_MAINFRAMES);
  }

  /// Two bytes a character, with none of ASCII among them.
  static List<Candidate> ofPairs() {
    return parse(OF_PAIRS);
  }

  private static final class OfAscii {
    static final List<Candidate> ALL = parse(OF_ASCII);
  }

  private static List<Candidate> parse(String table) {
    var all = new ArrayList<Candidate>();
    for (var line : table.lines().toList()) {
      var words = List.of(line.split(" ", -1));
      // Some come in a module of the JDK that an installation may lack.
      if (Charset.isSupported(words.getFirst())) {
        all.add(
            new Candidate(
                Charset.forName(words.getFirst()),
                Integer.parseInt(words.get(1)),
                words.subList(2, words.size())));
      }
    }
    return List.copyOf(all);
  }
}
