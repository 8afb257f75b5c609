package graf.index.lucene.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;

/// A commit as it was when it was opened.
///
/// @param head what its first file held: the names of all others, and ids that no other commit has
/// @param touched when the last of its files was written to
public record OpenedCommit(
    IndexFolder folder, int generation, IndexCommit commit, String head, FileTime touched) {
  public static OpenedCommit of(
      IndexFolder folder, int generation, IndexCommit commit, FileTime touched) throws IOException {
    return new OpenedCommit(folder, generation, commit, head(folder, generation, commit), touched);
  }

  private static String head(IndexFolder folder, int generation, IndexCommit commit)
      throws IOException {
    var file = folder.generationPath(generation).resolve(commit.getSegmentsFileName());
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      // Another commit took its place meanwhile.
      return "";
    }
  }

  /// Whether opening the index now would open the same.
  public boolean isLatest() {
    try {
      return folder.generation() == generation
          && commit.getSegmentsFileName().equals(lastSegmentsFile())
          && head.equals(head(folder, generation, commit))
          && !isTouched();
    } catch (IOException e) {
      return false;
    }
  }

  private String lastSegmentsFile() throws IOException {
    return SegmentInfos.getLastCommitSegmentsFileName(commit.getDirectory());
  }

  private boolean isTouched() throws IOException {
    var path = folder.generationPath(generation);
    var time = ChangeTime.of(path);
    for (String file : commit.getFileNames()) {
      if (time.at(path.resolve(file)).compareTo(touched) > 0) {
        return true;
      }
    }
    return false;
  }
}
