package graf.index.lucene.folder;

import graf.analysis.TextAnalyzer;
import graf.index.DamagedIndexException;
import graf.index.IncompatibleIndexException;
import graf.index.MissingIndexException;
import graf.index.OccupiedFolderException;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// The folder of an index: `graf.index` names the format and the generation in use, a folder of its
/// own that holds Lucene's files. Taking another generation into use is one atomic rename.
public final class IndexFolder {
  /// The file that makes a folder an index.
  static final String POINTER = "graf.index";

  private static final String NEXT_POINTER = POINTER + ".next";
  private static final String IGNORE = ".gitignore";

  /// Marks a folder that can be rebuilt, for backup programs.
  private static final String CACHE_TAG = "CACHEDIR.TAG";

  /// The first line is what https://bford.info/cachedir/ says that it must be.
  private static final String CACHE_TAG_TEXT =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # An index of graf, which can be made anew from its sources: backups may leave it out.
      """;

  private static final Pattern GENERATION_NAME = Pattern.compile("generation-[0-9]+");

  /// What tells other programs that the folder is no document of its owner’s: each file’s name, and
  /// its text.
  private static final Map<String, String> FOR_OTHERS =
      Map.of(IGNORE, "*\n", CACHE_TAG, CACHE_TAG_TEXT);

  /// What may lie in the folder before the first commit, besides a generation; the last is what
  /// keeps an empty folder under version control.
  private static final Set<String> LEAVINGS =
      Set.of(IGNORE, CACHE_TAG, NEXT_POINTER, WriteLock.FILE, WriteLock.HOLDER, ".gitkeep");

  private static final String FORMAT = "format ";
  private static final String GENERATION = "\ngeneration ";
  private static final String CHECKSUM = "\nchecksum ";

  private final Path folder;

  public IndexFolder(Path folder) {
    this.folder = folder;
  }

  public Path path() {
    return folder;
  }

  public boolean exists() {
    return Files.exists(folder.resolve(POINTER));
  }

  /// Returns what an index of this version bears: the versions of schema, analysis and codec.
  public static String format() {
    return "schema "
        + IndexSchema.FORMAT
        + ", analysis "
        + TextAnalyzer.FORMAT
        + ", codec "
        + PassageCodec.FORMAT;
  }

  public Path generationPath(int generation) {
    return folder.resolve("generation-" + generation);
  }

  /// Returns the files of `generation` for one who writes them; to be closed.
  public Directory writable(int generation) throws IOException {
    return new WrittenDirectory(generationPath(generation));
  }

  /// Returns the generation in use.
  public int generation() throws IOException {
    var pointer = pointer();
    int sum = pointer.lastIndexOf(CHECKSUM);
    if (sum < 0 || !pointer.equals(sealed(pointer.substring(0, sum)))) {
      throw damaged(null);
    }
    int line = pointer.indexOf(GENERATION);
    if (!pointer.startsWith(FORMAT) || line < 0) {
      throw damaged(null);
    }
    var found = pointer.substring(FORMAT.length(), line);
    if (!found.equals(format())) {
      throw new IncompatibleIndexException(folder.toString(), found, format());
    }
    try {
      return Integer.parseInt(pointer.substring(line + GENERATION.length(), sum));
    } catch (NumberFormatException e) {
      throw damaged(e);
    }
  }

  /// Ends the pointer's text with a checksum: one wrong digit would lead to another generation.
  private static String sealed(String text) {
    var checksum = new CRC32();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return text + CHECKSUM + Long.toHexString(checksum.getValue()) + "\n";
  }

  private String pointer() throws IOException {
    try {
      return Files.readString(folder.resolve(POINTER));
    } catch (NoSuchFileException | NotDirectoryException e) {
      var making = WriteLock.inTheMaking(folder);
      if (making.isPresent()) {
        throw making.get();
      }
      var missing = new MissingIndexException(folder.toString());
      missing.initCause(e);
      throw missing;
    } catch (CharacterCodingException e) {
      throw damaged(e);
    }
  }

  private DamagedIndexException damaged(@Nullable Exception cause) {
    return new DamagedIndexException(folder.toString(), POINTER + " is not what graf wrote", cause);
  }

  /// Returns a number that no generation in the folder has.
  public int unusedGeneration() {
    int generation = 1;
    while (Files.exists(generationPath(generation))) {
      generation++;
    }
    return generation;
  }

  /// Creates the folder, with an ignore file that keeps it out of version control.
  ///
  /// @throws OccupiedFolderException where it is there and holds what is not graf's: the ignore
  ///   file would hide that, and a generation's name might be taken
  public void create() throws IOException {
    if (!exists() && Files.isDirectory(folder) && !holdsLeavingsOnly()) {
      throw new OccupiedFolderException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      var parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        sync(parent);
      }
    }
    for (var note : FOR_OTHERS.entrySet()) {
      var file = folder.resolve(note.getKey());
      if (!Files.exists(file)) {
        Files.writeString(file, note.getValue());
      }
    }
  }

  /// Returns the names of those files for other programs that are not what graf wrote.
  public List<String> alteredForOthers() throws IOException {
    var altered = new ArrayList<String>();
    for (var note : FOR_OTHERS.entrySet()) {
      var file = folder.resolve(note.getKey());
      if (Files.exists(file)
          && !note.getValue().equals(Files.readString(file, StandardCharsets.ISO_8859_1))) {
        altered.add(note.getKey());
      }
    }
    return altered;
  }

  /// Rewrites the files for other programs.
  public void repairForOthers() throws IOException {
    for (var note : FOR_OTHERS.entrySet()) {
      Files.writeString(folder.resolve(note.getKey()), note.getValue());
    }
  }

  /// Whether nothing is there but what a first run leaves that was interrupted.
  private boolean holdsLeavingsOnly() throws IOException {
    boolean wasLocked = Files.exists(folder.resolve(WriteLock.FILE));
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        boolean isOurs = LEAVINGS.contains(file.getFileName().toString());
        if (!isOurs && !(wasLocked && isGeneration(file))) {
          return false;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return true;
  }

  private static boolean isGeneration(Path path) {
    return GENERATION_NAME.matcher(path.getFileName().toString()).matches()
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// Takes `generation` into use, for good.
  public void use(int generation) throws IOException {
    // Its files are safe by now; its name in this folder is not yet.
    sync(folder);
    var next = folder.resolve(NEXT_POINTER);
    Files.writeString(next, sealed(FORMAT + format() + GENERATION + generation));
    sync(next);
    Files.move(
        next,
        folder.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    sync(folder);
  }

  private static void sync(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Returns the folders of all generations, those that a killed rebuild left behind too.
  public List<Path> generations() throws IOException {
    var found = new ArrayList<Path>();
    try (var generations = Files.newDirectoryStream(folder, IndexFolder::isGeneration)) {
      generations.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /// Deletes every generation but `kept`: what rebuilds left behind, killed ones too.
  public void deleteOthers(int kept) throws IOException {
    for (Path generation : generations()) {
      if (!generation.equals(generationPath(kept))) {
        delete(generation);
      }
    }
  }

  private static void delete(Path generation) throws IOException {
    try (Stream<Path> files = Files.list(generation)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(generation);
  }
}
