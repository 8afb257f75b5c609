package graf.analysis;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/// The tokens of a text, in the order of their positions; several may share one.
public final class Tokens {
  private BytesRef[] terms = new BytesRef[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] positions = new int[64];
  private FormKind[] kinds = new FormKind[64];
  private int size;

  void add(BytesRef term, int start, int end, int position) {
    add(FormKind.WRITTEN, term, start, end, position);
  }

  /// @param term with the mark of its kind
  void add(FormKind kind, BytesRef term, int start, int end, int position) {
    if (size == terms.length) {
      int larger = size * 2;
      terms = Arrays.copyOf(terms, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      positions = Arrays.copyOf(positions, larger);
      kinds = Arrays.copyOf(kinds, larger);
    }
    kinds[size] = kind;
    terms[size] = term;
    starts[size] = start;
    ends[size] = end;
    positions[size++] = position;
  }

  /// Returns one token for each position: the word as written.
  public Tokens written() {
    var written = new Tokens();
    for (int i = 0; i < size; i++) {
      if (kinds[i] == FormKind.WRITTEN) {
        written.add(FormKind.WRITTEN, terms[i], starts[i], ends[i], positions[i]);
      }
    }
    return written;
  }

  /// Returns one token for each position: the word without accents.
  public Tokens folded() {
    var folded = new Tokens();
    for (int i = 0; i < size; i++) {
      if (kinds[i] != FormKind.WRITTEN) {
        continue;
      }
      var term = terms[i];
      if (i + 1 < size
          && positions[i + 1] == positions[i]
          && kinds[i + 1] == FormKind.OTHER_ACCENTS) {
        var bare = terms[i + 1];
        term = new BytesRef(bare.bytes, bare.offset + 1, bare.length - 1);
      }
      folded.add(FormKind.WRITTEN, term, starts[i], ends[i], positions[i]);
    }
    return folded;
  }

  /// Empties this buffer for another text.
  public void clear() {
    size = 0;
  }

  /// Returns how many tokens there are.
  public int size() {
    return size;
  }

  /// Returns the term of token `i`; not to be changed.
  public BytesRef term(int i) {
    return terms[i];
  }

  /// Returns the term of token `i` as text.
  public String text(int i) {
    return terms[i].utf8ToString();
  }

  /// Returns how token `i` stands for the word at its position.
  public FormKind kind(int i) {
    return kinds[i];
  }

  /// Returns where in the text token `i` begins.
  public int start(int i) {
    return starts[i];
  }

  /// Returns where in the text token `i` ends, exclusive.
  public int end(int i) {
    return ends[i];
  }

  /// Returns the position of token `i`, from 0; words that are not indexed leave gaps.
  public int position(int i) {
    return positions[i];
  }
}
