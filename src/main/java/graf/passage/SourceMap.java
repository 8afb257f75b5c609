package graf.passage;

import java.util.Arrays;

/// Where each character of a text stands in the source it was taken from.
///
/// The text is laid out in runs; inside a run, text and source advance together, on one line.
public final class SourceMap {
  private final int[] text;
  private final int[] source;
  private final int[] line;

  private SourceMap(int[] text, int[] source, int[] line) {
    this.text = text;
    this.source = source;
    this.line = line;
  }

  /// Returns the offset in the source of the character at `offset` of the text.
  public int sourceOffset(int offset) {
    int run = runOf(offset);
    int mapped = source[run] + offset - text[run];
    // What an extractor put in between two runs (a space for a line break) has no place of its own.
    return run + 1 < source.length && source[run + 1] >= source[run]
        ? Math.min(mapped, source[run + 1])
        : mapped;
  }

  /// Returns the line, from 1, of the character at `offset` of the text; 0 where there are no
  /// lines.
  public int line(int offset) {
    return line[runOf(offset)];
  }

  /// Returns the range of the source from which `range` of the text, not empty, was taken.
  public TextRange sourceRange(TextRange range) {
    int start = sourceOffset(range.start());
    return new TextRange(start, Math.max(start, sourceOffset(range.end() - 1) + 1));
  }

  /// Returns this map for a text that stands `offset` characters and `lines` lines further down.
  public SourceMap moved(int offset, int lines) {
    var sources = source.clone();
    var numbers = line.clone();
    for (int i = 0; i < sources.length; i++) {
      sources[i] = Math.addExact(sources[i], offset);
      numbers[i] = numbers[i] == 0 ? 0 : numbers[i] + lines;
    }
    return new SourceMap(text, sources, numbers);
  }

  /// Returns how many runs there are.
  public int runs() {
    return text.length;
  }

  /// Returns where in the text run `run`, from 0, begins.
  public int textStart(int run) {
    return text[run];
  }

  /// Returns where in the source run `run`, from 0, begins.
  public int sourceStart(int run) {
    return source[run];
  }

  /// Returns the line on which run `run`, from 0, stands; 0 where there are no lines.
  public int lineOf(int run) {
    return line[run];
  }

  private int runOf(int offset) {
    int found = Arrays.binarySearch(text, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /// Collects runs in the order of the text.
  public static final class Builder {
    private int[] text = new int[4];
    private int[] source = new int[4];
    private int[] line = new int[4];
    private int size;

    /// Says that from `textOffset` on, the text was taken from `sourceOffset` on, on `lineNumber`.
    public Builder run(int textOffset, int sourceOffset, int lineNumber) {
      if (size > 0 && textOffset < text[size - 1]) {
        throw new IllegalArgumentException("Run at " + textOffset + " after " + text[size - 1]);
      }
      if (size > 0 && textOffset == text[size - 1]) {
        size--;
      }
      if (size == text.length) {
        text = Arrays.copyOf(text, size * 2);
        source = Arrays.copyOf(source, size * 2);
        line = Arrays.copyOf(line, size * 2);
      }
      text[size] = textOffset;
      source[size] = sourceOffset;
      line[size++] = lineNumber;
      return this;
    }

    /// Returns the map of the runs given; without any, all text stands at offset 0, without a line.
    public SourceMap build() {
      if (size == 0) {
        run(0, 0, 0);
      }
      return new SourceMap(
          Arrays.copyOf(text, size), Arrays.copyOf(source, size), Arrays.copyOf(line, size));
    }
  }
}
