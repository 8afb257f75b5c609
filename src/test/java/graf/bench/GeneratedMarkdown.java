package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Pages of documentation in Markdown, of {@link GeneratedEnglish}: lines of 80 columns, and about
/// as much markup as the handbook of a programming language has, a heading each 2.2 KB, a fence of
/// code each 1.7, a link each 5, a word as code each 110 bytes.
///
/// The same number of files gives the same text each time.
final class GeneratedMarkdown {
  private static final int FILE_BYTES = 4060;
  private static final int FILES_IN_FOLDER = 200;
  private static final int COLUMNS = 80;

  private final GeneratedEnglish english = new GeneratedEnglish();
  private final SplittableRandom random = english.random();

  /// Fills `folder` with `files` pages of about four kilobytes.
  static void write(Path folder, int files) throws IOException {
    var pages = new GeneratedMarkdown();
    for (int i = 0; i < files; i++) {
      var file = folder.resolve("%03d/%05d.md".formatted(i / FILES_IN_FOLDER, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, pages.page(FILE_BYTES / 2 + pages.random.nextInt(FILE_BYTES)));
    }
  }

  private String page(int size) {
    var text = new StringBuilder(size + 1000);
    addHeading(text, "# ");
    while (text.length() < size) {
      switch (random.nextInt(20)) {
        case 0 -> addHeading(text, "## ");
        case 1, 2, 3 -> addCode(text);
        case 4 -> addList(text);
        case 5 -> addParagraph(text, "> ");
        default -> addParagraph(text, "");
      }
    }
    return text.toString();
  }

  private void addHeading(StringBuilder text, String mark) {
    text.append(mark);
    english.addSentence(text, 2 + random.nextInt(4));
    text.setLength(text.length() - 1);
    text.append("\n\n");
  }

  private void addCode(StringBuilder text) {
    text.append("```rust\n");
    for (int left = 2 + random.nextInt(6); left > 0; left--) {
      text.append("    let %s = %s(&%s);\n".formatted(word(), word(), word()));
    }
    text.append("```\n\n");
  }

  private void addList(StringBuilder text) {
    for (int left = 2 + random.nextInt(4); left > 0; left--) {
      text.append("- **").append(word()).append("** ");
      english.addSentence(text, 5 + random.nextInt(12));
      text.append('\n');
    }
    text.append('\n');
  }

  private void addParagraph(StringBuilder text, String mark) {
    var paragraph = new StringBuilder();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      english.addSentence(paragraph, 5 + random.nextInt(18));
      paragraph.append(left > 1 ? " " : "");
    }
    int column = COLUMNS;
    for (String word : paragraph.toString().split(" ", -1)) {
      var written = marked(word);
      if (column + written.length() >= COLUMNS) {
        text.append(column == COLUMNS ? "" : "\n").append(mark);
        column = mark.length();
      } else {
        text.append(' ');
        column++;
      }
      text.append(written);
      column += written.length();
    }
    text.append("\n\n");
  }

  private String marked(String word) {
    int choice = random.nextInt(1000);
    if (choice < 2) {
      return "[%s](ch%02d-%s.html)".formatted(word, random.nextInt(20), word());
    }
    if (choice < 10) {
      return "*" + word + "*";
    }
    return choice < 100 ? "`" + word + "`" : word;
  }

  private String word() {
    return english.word();
  }
}
