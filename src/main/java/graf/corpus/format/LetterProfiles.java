package graf.corpus.format;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often groups of three letters stand in texts of each language of one script.
///
/// A group that is not among the commonest of any language tells nothing. The table, a logarithm in
/// a byte for each group and language, was made from the counts of language-detector (Apache-2.0,
/// see NOTICE), which counted them in Wikipedia; loaded by the first text that is indexed.
final class LetterProfiles {
  /// A step of the table, as a logarithm of a likelihood.
  private static final double STEP = 1 / 16.0;

  /// Groups overlap, and so does what they tell.
  private static final double INDEPENDENT = 0.5;

  private final String[] languages;
  private final long[] groups;
  private final int[] rows;

  /// Rows of a byte for each language, eight in a number.
  private final long[] table;

  /// How many numbers a row has.
  private final int width;

  private LetterProfiles(DataInputStream source) throws IOException {
    languages = source.readUTF().split(",", -1);
    int count = source.readInt();
    groups = new long[Integer.highestOneBit(count) * 4];
    rows = new int[groups.length];
    width = (languages.length + 7) / 8;
    table = new long[count * width];
    byte[] bytes = new byte[languages.length];
    for (int row = 0; row < count; row++) {
      long group = group(group(group(0, source.readChar()), source.readChar()), source.readChar());
      int slot = slot(group);
      groups[slot] = group;
      rows[slot] = row * width;
      source.readFully(bytes);
      for (int i = 0; i < bytes.length; i++) {
        table[row * width + i / 8] |= (bytes[i] & 0xFFL) << (i % 8 * 8);
      }
    }
  }

  static LetterProfiles latin() {
    return Tables.ALL[0];
  }

  static LetterProfiles cyrillic() {
    return Tables.ALL[1];
  }

  static LetterProfiles arabic() {
    return Tables.ALL[2];
  }

  static LetterProfiles devanagari() {
    return Tables.ALL[3];
  }

  /// Returns how likely `text` is in each language, all together 1; empty where nothing is known.
  Map<String, Double> likelihoods(CharSequence text) {
    var sums = new Sums();
    long group = group(0, ' ');
    int known = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : letter(text.charAt(i));
      if (c == ' ' && (char) group == ' ') {
        continue;
      }
      group = group(group, c);
      known += add(group, sums);
    }
    return known == 0 ? Map.of() : likelihoods(sums.all());
  }

  private int add(long group, Sums sums) {
    int slot = slot(group);
    if (groups[slot] != group) {
      return 0;
    }
    sums.add(rows[slot]);
    return 1;
  }

  /// The sum of rows: eight languages by two additions, of every second byte each, whose sums have
  /// two bytes.
  private final class Sums {
    private static final long EVERY_SECOND = 0x00FF_00FF_00FF_00FFL;

    /// What two bytes hold of rows of one.
    private static final int MOST = 0xFFFF / 0xFF;

    private final long[] even = new long[width];
    private final long[] odd = new long[width];
    private final int[] sums = new int[languages.length];
    private int added;

    void add(int row) {
      if (added == MOST) {
        spill();
      }
      long[] rows = table;
      long[] evens = even;
      long[] odds = odd;
      for (int i = 0; i < evens.length; i++) {
        long eight = rows[row + i];
        evens[i] += eight & EVERY_SECOND;
        odds[i] += (eight >>> 8) & EVERY_SECOND;
      }
      added++;
    }

    int[] all() {
      spill();
      return sums;
    }

    private void spill() {
      for (int i = 0; i < sums.length; i++) {
        long[] half = i % 2 == 0 ? even : odd;
        sums[i] += (int) (half[i / 8] >>> (i % 8 / 2 * 16)) & 0xFFFF;
      }
      Arrays.fill(even, 0);
      Arrays.fill(odd, 0);
      added = 0;
    }
  }

  private Map<String, Double> likelihoods(int[] sums) {
    int best = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int sum : sums) {
      total += Math.exp((sum - best) * STEP * INDEPENDENT);
    }
    var likelihoods = new LinkedHashMap<String, Double>();
    for (int i = 0; i < sums.length; i++) {
      likelihoods.put(languages[i], Math.exp((sums[i] - best) * STEP * INDEPENDENT) / total);
    }
    return likelihoods;
  }

  private static long group(long group, char next) {
    return ((group << 16) | next) & 0xFFFF_FFFF_FFFFL;
  }

  private int slot(long group) {
    int slot = (int) ((group * 0x9E37_79B9_7F4A_7C15L) >>> 40) & (groups.length - 1);
    while (groups[slot] != 0 && groups[slot] != group) {
      slot = (slot + 1) & (groups.length - 1);
    }
    return slot;
  }

  /// Returns the letter as the table has it: small, those of Vietnamese as one.
  private static char letter(char c) {
    if (c < 128) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? (char) (c | 0x20) : ' ';
    }
    if (c >= 0x1EA0 && c <= 0x1EFF) {
      return 'ể';
    }
    return switch (c) {
      case 'Ș', 'ș' -> 'ş';
      case 'Ț', 'ț' -> 'ţ';
      case '\u06CC' -> '\u064A';
      default ->
          Character.isLetter(c) || (c >= 0x0900 && c < 0x0980) ? Character.toLowerCase(c) : ' ';
    };
  }

  private static final class Tables {
    static final LetterProfiles[] ALL = load();

    private static LetterProfiles[] load() {
      try (var source =
          new DataInputStream(
              new BufferedInputStream(
                  LetterProfiles.class.getResourceAsStream("letter-profiles.bin")))) {
        var all = new LetterProfiles[source.readInt()];
        for (int i = 0; i < all.length; i++) {
          all[i] = new LetterProfiles(source);
        }
        return all;
      } catch (IOException e) {
        throw new UncheckedIOException("The profiles are part of the program", e);
      }
    }
  }
}
