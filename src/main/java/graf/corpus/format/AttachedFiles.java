package graf.corpus.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The files that a document holds besides its text: attachments of a mail or a PDF, what is
/// embedded in an office document. What is past the limits is named as a gap.
public final class AttachedFiles implements Closeable {
  private static final int MOST = 1000;

  /// What a document may hold in all, and what of it may stay in memory.
  private static final long MOST_BYTES = 200L << 20;

  private static final int MOST_IN_MEMORY = 4 << 20;
  private static final int LONGEST_NAME = 200;

  private final Role role;
  private final List<AttachedFile> files = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long bytes;
  private long inMemory;
  private int beyond;

  /// What the files are to the document.
  public enum Role {
    /// Documents of their own, as those attached to a mail.
    DOCUMENTS,
    /// Parts of it, as a sheet that is embedded in a report.
    PARTS
  }

  /// Of files that are documents of their own.
  public AttachedFiles() {
    this(Role.DOCUMENTS);
  }

  public AttachedFiles(Role role) {
    this.role = role;
  }

  public Role role() {
    return role;
  }

  /// Reads `in`, which stays the caller's to close, to its end.
  ///
  /// @param name as the document gives it
  public void add(String name, InputStream in) throws IOException {
    if (files.size() == MOST || bytes > MOST_BYTES) {
      beyond++;
      return;
    }
    var limited = new LimitedStream(in, MOST_BYTES - bytes);
    var read = SpooledBytes.of(limited, (int) Math.max(0, MOST_IN_MEMORY - inMemory));
    if (limited.isExceeded()) {
      read.close();
      beyond++;
      return;
    }
    bytes += read.size();
    inMemory += read.isInMemory() ? read.size() : 0;
    files.add(new AttachedFile(unique(clean(name)), read));
  }

  /// Returns what was left out, in a few words; empty where nothing was.
  public String gaps() {
    return switch (beyond) {
      case 0 -> "";
      case 1 -> "1 attached file is past the limits";
      default -> beyond + " attached files are past the limits";
    };
  }

  public List<AttachedFile> files() {
    return files;
  }

  private static String clean(String name) {
    var slashed = name.replace('\\', '/').strip();
    var last = slashed.substring(slashed.lastIndexOf('/') + 1);
    var clean = new StringBuilder();
    last.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(LONGEST_NAME)
        .forEach(clean::appendCodePoint);
    var stripped = clean.toString().strip();
    return stripped.isEmpty() || stripped.equals(".") || stripped.equals("..")
        ? "unnamed"
        : stripped;
  }

  /// Names that differ in case only would be one on some file systems.
  private String unique(String name) {
    int dot = name.lastIndexOf('.');
    var stem = dot <= 0 ? name : name.substring(0, dot);
    var extension = dot <= 0 ? "" : name.substring(dot);
    var candidate = name;
    for (int i = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate = stem + " (" + i + ")" + extension;
    }
    return candidate;
  }

  @Override
  public void close() throws IOException {
    for (var file : files) {
      file.bytes().close();
    }
  }
}
