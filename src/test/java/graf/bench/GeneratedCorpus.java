package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Articles of {@link GeneratedEnglish}, of any size.
///
/// The same size gives the same text each time.
final class GeneratedCorpus {
  private static final int FILE_BYTES = 55_000;
  private static final int FILES_IN_FOLDER = 200;

  private final GeneratedEnglish english = new GeneratedEnglish();

  /// Fills `folder` with text files of about `bytes` in all.
  static void write(Path folder, long bytes) throws IOException {
    var corpus = new GeneratedCorpus();
    long written = 0;
    for (int i = 0; written < bytes; i++) {
      var file = folder.resolve("%03d/%05d.txt".formatted(i / FILES_IN_FOLDER, i));
      Files.createDirectories(file.getParent());
      int size =
          (int)
              Math.min(FILE_BYTES / 4 + corpus.english.random().nextInt(FILE_BYTES * 3 / 2), bytes);
      var text = corpus.article(size);
      Files.writeString(file, text);
      written += text.length();
    }
  }

  /// Fills `folder` with `files` short texts.
  static void writeMany(Path folder, int files) throws IOException {
    var corpus = new GeneratedCorpus();
    for (int i = 0; i < files; i++) {
      var file = folder.resolve("%03d/%05d.txt".formatted(i / FILES_IN_FOLDER, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, corpus.article(400));
    }
  }

  private String article(int size) {
    var text = new StringBuilder(size + 1000);
    english.addSentence(text, 4);
    text.setLength(text.length() - 1);
    while (text.length() < size) {
      text.append("\n\n");
      for (int left = 1 + english.random().nextInt(4); left > 0; left--) {
        english.addSentence(text, 5 + english.random().nextInt(18));
        text.append(left > 1 ? " " : "");
      }
    }
    return text.append('\n').toString();
  }
}
