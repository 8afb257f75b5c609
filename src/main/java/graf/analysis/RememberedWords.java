package graf.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Words by their characters, with their forms.
///
/// Half empty, and with the hashes side by side: most of what a look-up costs is waiting for
/// memory, and a word that is another is passed over without a look at it.
final class RememberedWords {
  private static final int SMALLEST = 1 << 11;

  private int[] hashes = new int[SMALLEST];
  private char[][] words = new char[SMALLEST][];
  private WordForms.@Nullable Forms[] forms = new WordForms.Forms[SMALLEST];
  private int size;

  /// Returns the hash by which a word is looked up; never 0.
  static int hash(char[] text, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + text[i];
    }
    hash *= 0x9E3779B9;
    return (hash ^ hash >>> 15) | 1;
  }

  int size() {
    return size;
  }

  WordForms.@Nullable Forms get(int hash, char[] text, int start, int length) {
    int mask = hashes.length - 1;
    for (int i = slot(hash, mask); hashes[i] != 0; i = (i + 1) & mask) {
      if (hashes[i] == hash
          && Arrays.equals(words[i], 0, words[i].length, text, start, start + length)) {
        return forms[i];
      }
    }
    return null;
  }

  /// Adds `word`, which is not there.
  void put(int hash, char[] word, WordForms.Forms its) {
    if (2 * (size + 1) > hashes.length) {
      grow();
    }
    insert(hash, word, its);
    size++;
  }

  private void insert(int hash, char[] word, WordForms.@Nullable Forms its) {
    int mask = hashes.length - 1;
    int i = slot(hash, mask);
    while (hashes[i] != 0) {
      i = (i + 1) & mask;
    }
    hashes[i] = hash;
    words[i] = word;
    forms[i] = its;
  }

  private void grow() {
    var oldHashes = hashes;
    var oldWords = words;
    var oldForms = forms;
    hashes = new int[2 * oldHashes.length];
    words = new char[hashes.length][];
    forms = new WordForms.Forms[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        insert(oldHashes[i], oldWords[i], oldForms[i]);
      }
    }
  }

  private static int slot(int hash, int mask) {
    return (hash >>> 1) & mask;
  }
}
