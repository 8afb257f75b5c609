package graf.corpus.format.markup;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text's first lines between two fences: `---` around YAML, `+++` around TOML.
///
/// @param start where the first line behind the opening fence begins
/// @param close where the closing fence begins
/// @param end the offset behind it
record FencedMatter(String text, String fence, int start, int close, int end) {
  private static final String YAML = "---";
  private static final int MOST_LINES = 500;

  // Text between two rules is text: front matter has a key right below its first line.
  private static final Pattern KEY =
      Pattern.compile(
          "\uFEFF?(?:[\"'][^\"'\\n]{1,60}[\"']|[\\p{L}_@$][\\p{L}\\p{N}_.@/ -]{0,60})\\s*[:=](?:\\s.*|$)"
              + "|#.*|\\[.*",
          Pattern.DOTALL);

  // What means the same line by line: a parser of YAML need not be loaded for it.
  private static final Pattern PLAIN =
      Pattern.compile(
          "[^\"'|>&*!{}\\\\\\[\\]]*+(?:\\[[^\"'\\[\\]]*+]|\"[^\"\\\\]*+\"|'[^']*+')?\\s*");

  static @Nullable FencedMatter of(String text) {
    var fence = line(text, 0).strip();
    if (!fence.equals(YAML) && !fence.equals("+++")) {
      return null;
    }
    int start = next(text, 0);
    if (!KEY.matcher(line(text, start)).matches()) {
      return null;
    }
    int at = start;
    for (int i = 0; i < MOST_LINES && at < text.length(); i++) {
      var line = line(text, at).stripTrailing();
      if (line.equals(fence) || (fence.equals(YAML) && line.equals("..."))) {
        return new FencedMatter(text, fence, start, at, next(text, at));
      }
      at = next(text, at);
    }
    return null;
  }

  FrontMatter read() {
    if (!fence.equals(YAML)) {
      return new TomlFrontMatter(this).read();
    }
    var read = isPlain() ? null : YamlFrontMatter.read(this);
    return read == null ? FrontMatterLines.read(this) : read;
  }

  private boolean isPlain() {
    return text.substring(start, close).lines().allMatch(line -> PLAIN.matcher(line).matches());
  }

  static String line(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  static int next(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
