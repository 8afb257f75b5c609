package graf.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A folder of papers that changes while it is indexed.
///
/// Each version of a paper has a number that no other has, and its text follows from the number:
/// whatever an index holds of a paper can be told to be one version of it, and whole.
final class ChangingFolder {
  /// The version of a paper that is not there.
  static final long GONE = 0;

  static final String TITLE = "Version ";

  private static final String ROWS = ".jsonl";
  private static final int MOST_PAPERS = 60;
  private static final List<String> KINDS = List.of(".txt", ".md", ROWS);

  private final Path folder;
  private final RandomGenerator random;
  private final Map<String, TreeMap<Long, Long>> histories = new TreeMap<>();
  private long changes;

  ChangingFolder(Path folder, RandomGenerator random) {
    this.folder = folder;
    this.random = random;
  }

  /// Returns how many changes there were.
  synchronized long changes() {
    return changes;
  }

  /// Returns the names of all papers that ever were.
  synchronized Set<String> papers() {
    return Set.copyOf(histories.keySet());
  }

  /// Returns the versions that a paper had after so many changes, and since; {@link #GONE} among
  /// them where it was not there.
  synchronized Set<Long> versions(String paper, long change) {
    var history = histories.getOrDefault(paper, new TreeMap<>());
    var versions = new HashSet<>(history.tailMap(change).values());
    var then = history.floorEntry(change);
    versions.add(then == null ? GONE : then.getValue());
    return versions;
  }

  /// Changes something.
  synchronized void change() throws IOException {
    int number = random.nextInt(MOST_PAPERS);
    var paper = "part" + number % 4 + "/p" + number + KINDS.get(number % KINDS.size());
    switch (random.nextInt(8)) {
      case 0 -> delete(paper);
      case 1 -> rename(paper);
      case 2 -> touch(paper);
      default -> write(paper);
    }
  }

  private void write(String paper) throws IOException {
    var file = folder.resolve(paper);
    Files.createDirectories(file.getParent());
    // Half a file is a version too, but one that no judge knows.
    var next = file.resolveSibling(".next");
    Files.writeString(next, source(paper, changes + 1));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    note(paper, changes + 1);
  }

  private void delete(String paper) throws IOException {
    if (isThere(paper)) {
      Files.delete(folder.resolve(paper));
      note(paper, GONE);
    }
  }

  private void rename(String paper) throws IOException {
    // Rows have ids of their own, which would stay.
    if (isThere(paper) && !paper.endsWith(ROWS)) {
      var other = "part" + random.nextInt(4) + "/moved-" + paper.substring(paper.indexOf('/') + 1);
      Files.createDirectories(folder.resolve(other).getParent());
      Files.move(folder.resolve(paper), folder.resolve(other), StandardCopyOption.ATOMIC_MOVE);
      note(other, version(paper));
      note(paper, GONE);
    }
  }

  private void touch(String paper) throws IOException {
    if (isThere(paper)) {
      var time = FileTime.fromMillis(1_500_000_000_000L + changes * 1_000_000);
      Files.setLastModifiedTime(folder.resolve(paper), time);
    }
  }

  private boolean isThere(String paper) {
    return version(paper) != GONE;
  }

  private long version(String paper) {
    var history = histories.get(paper);
    return history == null ? GONE : history.lastEntry().getValue();
  }

  private void note(String paper, long version) {
    histories.computeIfAbsent(paper, _ -> new TreeMap<>()).put(++changes, version);
  }

  private static String source(String paper, long version) {
    var title = TITLE + version;
    var paragraphs = paragraphs(version);
    if (!paper.endsWith(ROWS)) {
      return (paper.endsWith(".md") ? "# " : "") + title + "\n\n" + String.join("\n\n", paragraphs);
    }
    var rows = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      rows.append("{\"id\":\"" + paper + ":" + i + "\",\"title\":\"" + title + "\",\"text\":\"")
          .append(paragraphs.get(i) + "\"}\n");
    }
    return rows.toString();
  }

  /// Returns the text of each version.
  static List<String> paragraphs(long version) {
    var words = new Random(version);
    var paragraphs = new ArrayList<String>();
    for (int i = words.nextInt(2, 9); i > 0; i--) {
      var paragraph = new StringBuilder("It stands in version " + version + " as part " + i);
      for (int word = words.nextInt(40, 90); word > 0; word--) {
        paragraph.append(" w").append(Integer.toString(words.nextInt(2000), Character.MAX_RADIX));
      }
      paragraphs.add(paragraph.append('.').toString());
    }
    return paragraphs;
  }
}
