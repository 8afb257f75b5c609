package graf.corpus.format.charset;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.optimaize.langdetect.cybozu.util.CharNormalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How often letters follow each other in one language: groups of up to three of them, counted in
/// the language detector's profile of it.
final class LetterCounts {
  /// The cost of a letter that the language does not have.
  static final double FOREIGN = -Math.log(1e-7);

  private static final double BACKED_OFF = -Math.log(0.4);

  /// The profiles count all syllables of the Japanese scripts as one.
  private static final double SYLLABLES = Math.log(46);

  /// They count ideographs that are about as frequent as one, some eight of them.
  private static final double IDEOGRAPHS = Math.log(8);

  private static final Map<String, LetterCounts> KNOWN = new ConcurrentHashMap<>();

  private long[] keys = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;
  private long letters;

  /// Reads a profile: an object whose `freq` has each group and its count.
  private LetterCounts(JsonParser profile) throws IOException {
    while (profile.nextToken() != null) {
      if ("freq".equals(profile.currentName()) && profile.nextToken() == JsonToken.START_OBJECT) {
        while (profile.nextToken() == JsonToken.FIELD_NAME) {
          var group = profile.currentName();
          profile.nextToken();
          learn(group, profile.getIntValue());
        }
      }
    }
  }

  /// Returns those of a language that the detector has a profile of.
  static LetterCounts of(String language) {
    return KNOWN.computeIfAbsent(language, LetterCounts::read);
  }

  private static LetterCounts read(String language) {
    try (var in =
            requireNonNull(
                CharNormalizer.class.getResourceAsStream("/languages/" + language), language);
        var profile = new JsonFactory().createParser(in)) {
      return new LetterCounts(profile);
    } catch (IOException e) {
      throw new UncheckedIOException("The profiles are part of the program", e);
    }
  }

  private void learn(String gram, int count) {
    long key = 0;
    for (int i = 0; i < gram.length(); i++) {
      key = key << 16 | lower(gram.charAt(i));
    }
    add(key, count);
    if (gram.length() == 1) {
      letters += count;
    } else if (gram.length() == 2 && gram.charAt(0) == ' ') {
      // How often a word begins, which no group of one says.
      add(' ', count);
    }
  }

  /// Returns what `c`, a letter or the space behind a word, costs after `before` and `last`: the
  /// logarithm of how seldom it stands there.
  double cost(char before, char last, char c) {
    char own = known(c);
    double rare = own == c ? 0 : c >= 0x3400 && c < 0xa000 ? IDEOGRAPHS : SYLLABLES;
    char b = known(last);
    long pair = (long) b << 16 | own;
    long three = (long) known(before) << 32 | pair;
    int count = count(three);
    int context = count(three >> 16);
    if (count > 0 && context >= count) {
      return rare + log(context) - log(count);
    }
    count = count(pair);
    context = count(b);
    if (count > 0 && context >= count) {
      return BACKED_OFF + rare + log(context) - log(count);
    }
    count = count(own);
    return count > 0
        ? Math.min(FOREIGN, 2 * BACKED_OFF + rare + Math.log((double) letters) - log(count))
        : FOREIGN;
  }

  private static double log(int count) {
    return Math.log(count);
  }

  /// Returns the letter under which the profile counts `c`.
  private char known(char c) {
    return c < 0x80 || count(c) > 0 ? c : lower(CharNormalizer.normalize(c));
  }

  static char lower(char c) {
    return Character.toLowerCase(c);
  }

  private int count(long key) {
    return counts[slot(keys, key)];
  }

  private void add(long key, int count) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    size += counts[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    counts[slot] += count;
  }

  private void grow() {
    var oldKeys = keys;
    var oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /// Returns where `key` is, or is to be put.
  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
