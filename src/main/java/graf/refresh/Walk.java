package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.index.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What walks came by, and a digest of it: names, sizes and times of all files and folders. Two
/// walks with one digest came by the same.
final class Walk implements Corpus.Visitor {
  private final List<SourceFile> files = new ArrayList<>();
  private final List<SourceFile> folders = new ArrayList<>();
  private final Map<SourceFile, CorpusEntry.Skipped> unreachable = new HashMap<>();
  private final Stop stop;
  private final Part part;
  private long digest;

  Walk() {
    this(Stop.NEVER, Part.WHOLE);
  }

  /// @param stop where it is asked for, no more folders are entered, and the walk is worth nothing
  /// @param part of which files are noted; folders, and what is unreachable, are for all
  Walk(Stop stop, Part part) {
    this.stop = stop;
    this.part = part;
  }

  @Override
  public boolean enters(SourceFile folder) {
    return !stop.isAsked();
  }

  @Override
  public void file(SourceFile file) {
    if (part.has(file.id())) {
      files.add(file);
      digest += mixed(hash(file.id(), file.size()), file.modified());
    }
  }

  @Override
  public void folder(SourceFile folder) {
    folders.add(folder);
    digest += mixed(hash(folder.id(), -1), folder.modified());
  }

  @Override
  public void skipped(SourceFile file, CorpusEntry.Skipped why) {
    unreachable.put(file, why);
    digest += mixed(hash(file.id(), -2), hash(why.detail(), hash(why.reason().name(), 0)));
  }

  private static long hash(String text, long seed) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /// Sums must not cancel out: every bit of either has a say in every bit of the result. The
  /// multipliers are those of SplittableRandom.
  private static long mixed(long a, long b) {
    long mixed = a * 31 + b;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }

  List<SourceFile> files() {
    return files;
  }

  List<SourceFile> folders() {
    return folders;
  }

  Map<SourceFile, CorpusEntry.Skipped> unreachable() {
    return unreachable;
  }

  /// Whether the source is one that the walk was for.
  boolean isFor(SourceFile file) {
    return part.has(file.id());
  }

  /// Returns the digest; the order of what was met has no part in it.
  long digest() {
    return digest;
  }
}
