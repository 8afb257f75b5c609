package graf.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/// The stop words of Snowball, in the files that Lucene has of them. Its own reading of these cuts
/// each line by a regular expression, which costs a cold query 4 ms a language.
final class StopWords {
  private static final char COMMENT = '|';

  private StopWords() {}

  /// Returns the words of `file`: some or none a line, and behind them what is said of them.
  static CharArraySet of(String file) {
    var text = read(file);
    var words = new CharArraySet(200, false);
    int start = 0;
    boolean isComment = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c <= ' ' || c == COMMENT) {
        if (i > start && !isComment) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
        isComment = c != '\n' && (isComment || c == COMMENT);
      }
    }
    return words;
  }

  private static String read(String file) {
    try (var bytes = SnowballFilter.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("Not in Lucene: " + file);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
