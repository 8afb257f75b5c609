package graf.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text in the one spelling in which its words are read, and the way back to its source.
///
/// Letters are one character with their accents; ligatures, full and half width, raised and lowered
/// digits are plain; apostrophes are of one kind; what is not seen is gone. Every character leads
/// back to the whole of what it was made from, so that no range parts a letter from its accent.
final class NormalText {
  private final String text;
  private final int @Nullable [] starts;
  private final int @Nullable [] ends;

  private NormalText(String text, int @Nullable [] starts, int @Nullable [] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /// Returns the normal form of `source`: itself, at the cost of one look at each character, where
  /// all are as they should be.
  static NormalText of(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (!NormalCharacters.isNormal(source.charAt(i))) {
        return new Builder(source, i).build();
      }
    }
    return new NormalText(source, null, null);
  }

  String text() {
    return text;
  }

  /// Returns where in the source the character at `index` begins.
  int start(int index) {
    return starts == null ? index : starts[index];
  }

  /// Returns where in the source a range ends that ends before `index`.
  int end(int index) {
    return ends == null || index == 0 ? index : ends[index - 1];
  }

  /// Collects the characters of a text that is not in its normal form.
  static final class Builder {
    private final String source;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    private int at;

    private Builder(String source, int normal) {
      this.source = source;
      text = new StringBuilder(source.length() + 16);
      starts = new int[source.length() + 16];
      ends = new int[source.length() + 16];
      // The last of them may be the letter of an accent that follows.
      int first = normal == 0 ? 0 : Character.offsetByCodePoints(source, normal, -1);
      while (at < first) {
        append(source.charAt(at), at, ++at);
      }
    }

    private NormalText build() {
      while (at < source.length()) {
        int end = NormalCharacters.endOfLetter(source, at);
        NormalCharacters.append(source, at, end, this);
        at = end;
      }
      return new NormalText(text.toString(), starts, ends);
    }

    void append(char c, int start, int end) {
      int length = text.length();
      if (length == starts.length) {
        starts = Arrays.copyOf(starts, 2 * length);
        ends = Arrays.copyOf(ends, 2 * length);
      }
      starts[length] = start;
      ends[length] = end;
      text.append(c);
    }

    void append(CharSequence chars, int start, int end) {
      for (int i = 0; i < chars.length(); i++) {
        append(chars.charAt(i), start, end);
      }
    }

    /// Returns the last character so far; a space where there is none.
    char last() {
      return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    /// Whether the last `count` characters so far are letters.
    boolean endsInLetters(int count) {
      for (int i = 1; i <= count; i++) {
        if (text.length() < i || !Character.isLetter(text.charAt(text.length() - i))) {
          return false;
        }
      }
      return true;
    }

    /// Puts `c` in the place of the last character, up to `end` in the source.
    void replaceLast(char c, int end) {
      text.setCharAt(text.length() - 1, c);
      ends[text.length() - 1] = end;
    }
  }
}
