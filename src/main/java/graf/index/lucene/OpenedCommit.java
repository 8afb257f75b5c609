package graf.index.lucene;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;

/// A commit as it was when it was opened.
///
/// @param touched when the last of its files was written to
record OpenedCommit(IndexFolder folder, int generation, IndexCommit commit, FileTime touched) {
  /// Whether opening the index now would open the same.
  boolean isLatest() {
    try {
      return folder.generation() == generation
          && commit.getSegmentsFileName().equals(lastSegmentsFile())
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
