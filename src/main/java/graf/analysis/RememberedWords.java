package graf.analysis;

import org.jspecify.annotations.Nullable;

/// Words by their characters, with their forms.
///
/// Half empty, and with the hashes side by side: most of what a look-up costs is waiting for
/// memory, and a word that is another is passed over without a look at it.
final class RememberedWords {
  private static final int SMALLEST = 1 << 11;

  private int[] hashes = new int[SMALLEST];
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
      if (hashes[i] == hash) {
        var one = forms[i];
        if (one != null && one.areOf(text, start, length)) {
          return one;
        }
      }
    }
    return null;
  }

  /// Adds the forms of a word that is not there.
  void put(int hash, WordForms.Forms its) {
    if (2 * (size + 1) > hashes.length) {
      grow();
    }
    insert(hash, its);
    size++;
  }

  private void insert(int hash, WordForms.@Nullable Forms its) {
    int mask = hashes.length - 1;
    int i = slot(hash, mask);
    while (hashes[i] != 0) {
      i = (i + 1) & mask;
    }
    hashes[i] = hash;
    forms[i] = its;
  }

  private void grow() {
    var oldHashes = hashes;
    var oldForms = forms;
    hashes = new int[2 * oldHashes.length];
    forms = new WordForms.Forms[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        insert(oldHashes[i], oldForms[i]);
      }
    }
  }

  private static int slot(int hash, int mask) {
    return (hash >>> 1) & mask;
  }
}
