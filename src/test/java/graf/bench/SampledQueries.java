package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Queries of one to four words that stand together in a passage, so that frequent words are asked
/// for often.
final class SampledQueries {
  private static final Pattern WORD = Pattern.compile("[a-zA-Z]{4,}");

  private SampledQueries() {}

  static List<String> of(Path passages, int count) throws IOException {
    var random = new SplittableRandom(7);
    var sample = new ArrayList<String>();
    long seen = 0;
    try (var lines = Files.lines(passages)) {
      for (String line : (Iterable<String>) lines::iterator) {
        seen++;
        if (sample.size() < count) {
          sample.add(line);
        } else if (random.nextLong(seen) < count) {
          sample.set(random.nextInt(count), line);
        }
      }
    }
    return sample.stream().map(line -> query(line, random)).filter(q -> !q.isEmpty()).toList();
  }

  private static String query(String passage, SplittableRandom random) {
    var words = WORD.matcher(passage).results().map(found -> found.group()).distinct().toList();
    var chosen = new ArrayList<String>();
    for (int left = 1 + random.nextInt(4); left > 0 && !words.isEmpty(); left--) {
      chosen.add(words.get(random.nextInt(words.size())));
    }
    return String.join(" ", chosen);
  }
}
