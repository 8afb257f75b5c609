package graf.corpus.format.office;

import graf.corpus.format.AttachedFiles;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The files that an office document holds, taken out of what they are wrapped in.
public final class EmbeddedFiles implements Closeable {
  private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  private final AttachedFiles files;
  private final List<String> gaps = new ArrayList<>();

  public EmbeddedFiles() {
    this(AttachedFiles.Role.PARTS);
  }

  EmbeddedFiles(AttachedFiles.Role role) {
    files = new AttachedFiles(role);
  }

  public AttachedFiles files() {
    return files;
  }

  public List<String> gaps() {
    return gaps;
  }

  public void addGap(String gap) {
    gaps.add(gap);
  }

  /// Adds those that stand in `folder`.
  void addAll(ZippedParts parts, String folder) throws IOException {
    for (var name : parts.names()) {
      if (name.toLowerCase(Locale.ROOT).startsWith(folder) && !name.endsWith(".rels")) {
        add(name.substring(folder.length()), parts.read(name));
      }
    }
  }

  public void add(String name, byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    if (startsWith(bytes, COMPOUND)) {
      addCompound(name, bytes);
    } else {
      files.add(name, new ByteArrayInputStream(bytes));
    }
  }

  private static boolean startsWith(byte[] bytes, String start) {
    return bytes.length >= start.length()
        && new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
  }

  /// A wrapper holds the file and its name; other compound files are documents themselves, or the
  /// data of a program that draws.
  private void addCompound(String name, byte[] bytes) throws IOException {
    try (var system = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      var root = system.getRoot();
      if (root.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
        var file = Ole10Native.createFromEmbeddedOleObject(root);
        add(nameIn(file, name), file.getDataBuffer());
      } else if (root.hasEntryCaseInsensitive("CONTENTS")) {
        addEntry("CONTENTS", root, name);
      } else if (root.hasEntryCaseInsensitive("Package")) {
        addEntry("Package", root, name);
      } else if (isDocument(root)) {
        files.add(name, new ByteArrayInputStream(bytes));
      }
    } catch (Ole10NativeException | RuntimeException e) {
      gaps.add("the file " + name + " in it could not be read");
    }
  }

  public static String nameIn(Ole10Native file, String otherwise) {
    for (var name : new String[] {file.getFileName(), file.getLabel(), file.getCommand()}) {
      if (name != null && name.contains(".")) {
        return name;
      }
    }
    return otherwise;
  }

  private void addEntry(String entry, DirectoryNode root, String name) throws IOException {
    if (root.getEntryCaseInsensitive(entry) instanceof DocumentEntry document) {
      try (var in = new DocumentInputStream(document)) {
        var bytes = in.readAllBytes();
        if (startsWith(bytes, "%PDF")) {
          files.add(name.replaceFirst("\\.bin$", "") + ".pdf", new ByteArrayInputStream(bytes));
        } else if (startsWith(bytes, "PK")) {
          files.add(name, new ByteArrayInputStream(bytes));
        }
      }
    }
  }

  private static boolean isDocument(DirectoryNode root) {
    for (var name : List.of("WordDocument", "Workbook", "Book", "PowerPoint Document")) {
      if (root.hasEntryCaseInsensitive(name)) {
        return true;
      }
    }
    return root.hasEntryCaseInsensitive("__properties_version1.0");
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
