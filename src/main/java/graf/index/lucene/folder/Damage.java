package graf.index.lucene.folder;

import graf.index.DamagedIndexException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/// Tells damaged files from everything else that may go wrong while they are read.
///
/// Opening reads headers and footers only, and a flipped byte in between may answer wrongly without
/// a failure. So a file that was touched after the commit that names it is read whole at opening;
/// what rots in the disk itself, with no write at all, is found by a check, by a merge, or when
/// reading it fails.
public final class Damage {
  private final Path folder;

  public Damage(Path folder) {
    this.folder = folder;
  }

  /// A step of reading an index.
  public interface Reading<T> {
    T read() throws IOException;
  }

  /// Returns what `reading` reads.
  ///
  /// @throws DamagedIndexException where it fails on damaged files
  public <T> T watched(Directory directory, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IOException e) {
      throw named(e);
    } catch (RuntimeException | AssertionError | OutOfMemoryError e) {
      // Damaged files make readers fail in any way; only the checksums tell these from a bug.
      verifyAll(directory);
      throw e;
    }
  }

  /// Returns `e`, or what names the damage where it comes from that.
  public IOException named(IOException e) {
    return switch (e) {
      case DamagedIndexException known -> known;
      case CorruptIndexException _,
          IndexFormatTooOldException _,
          IndexFormatTooNewException _,
          IndexNotFoundException _ ->
          damaged("a file is not as written", e);
      case EOFException _ -> damaged("a file was cut short", e);
      case NoSuchFileException missing -> damaged(name(missing.getFile()) + " is missing", e);
      case FileNotFoundException _ -> damaged("a file is missing", e);
      default -> e;
    };
  }

  private static String name(String file) {
    return String.valueOf(Path.of(file).getFileName());
  }

  DamagedIndexException damaged(String found, Throwable cause) {
    return new DamagedIndexException(folder.toString(), found, cause);
  }

  private void verifyAll(Directory directory) throws IOException {
    try {
      for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
        verify(directory, file);
      }
    } catch (RuntimeException e) {
      throw damaged("its list of files cannot be read", e);
    } catch (IOException e) {
      throw named(e);
    }
  }

  /// Reads whole what was written to after the commit that `reader` reads; returns when the last of
  /// its files was.
  public FileTime verifyTouched(Directory directory, Path generation, DirectoryReader reader)
      throws IOException {
    var commit = reader.getIndexCommit();
    var touched = ChangeTime.of(generation);
    var last = FileTime.fromMillis(0);
    try {
      var committed = touched.at(generation.resolve(commit.getSegmentsFileName()));
      last = committed;
      for (String file : commit.getFileNames()) {
        var time = touched.at(generation.resolve(file));
        last = time.compareTo(last) > 0 ? time : last;
        if (time.compareTo(committed) > 0) {
          verify(directory, file);
        }
      }
    } catch (NoSuchFileException e) {
      // A writer deletes what its next commit does without; the reader holds it open.
      if (reader.isCurrent()) {
        throw e;
      }
    }
    return last;
  }

  /// Compares the bytes of `file` with the checksum at their end.
  public void verify(Directory directory, String file) throws IOException {
    try (var in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(file + " is not as written", e);
    }
  }
}
