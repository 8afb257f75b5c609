package graf.cli.task;

import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.index.opensearch.ClusterIndex;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which index a command works on: those named by `--index`, else by `GRAF_INDEX`, else the nearest
/// `index-data` in the working folder or above it, else the one that the configuration sets.
public final class IndexChoice {
  public static final String VARIABLE = "GRAF_INDEX";
  private static final String FOLDER = "index-data";

  /// The file that makes a folder an index.
  private static final String MARK = "graf.index";

  private final Path workingFolder;
  private final List<String> named;
  private final Console console;

  private IndexChoice(Console console, List<String> named) {
    this.console = console;
    this.workingFolder = console.workingFolder();
    this.named = named;
  }

  /// Returns the index that a command is about.
  ///
  /// @param options the values of `--index`, none where it is not given
  public static IndexChoice of(List<String> options, Console console) {
    return new IndexChoice(
        console, options.isEmpty() ? listed(console.variable(VARIABLE), console) : options);
  }

  /// Returns where an index is.
  public IndexLocation existing() throws IOException {
    return existing(single());
  }

  /// Returns where the indexes are that are to be asked together.
  public List<IndexLocation> existingAll() throws IOException {
    var all = new ArrayList<IndexLocation>();
    for (var name : named) {
      var location = existing(name);
      if (all.stream().noneMatch(known -> known.name().equals(location.name()))) {
        all.add(location);
      }
    }
    if (all.size() > 1) {
      refuseClusters(all);
    }
    return named.isEmpty() ? List.of(existing(null)) : all;
  }

  /// One set of statistics can only be had of folders.
  private static void refuseClusters(List<IndexLocation> all) throws IOException {
    boolean anyFolder = all.stream().anyMatch(location -> location instanceof IndexLocation.Folder);
    if (all.stream().anyMatch(location -> location instanceof IndexLocation.Cluster)) {
      throw new IOException(
          anyFolder
              ? "folders and clusters cannot be asked together; ask one kind at a time"
              : "indexes of a cluster cannot be asked together; ask one at a time");
    }
  }

  /// Returns where an index is; null where none is named and none is near.
  public @Nullable IndexLocation existingIfAny() throws IOException {
    return named.isEmpty() && unnamed() == null ? null : existing();
  }

  /// Returns where an index is, or is to be made.
  public IndexLocation forWriting() throws IOException {
    var name = single();
    if (name != null) {
      return named(name);
    }
    var unnamed = unnamed();
    return unnamed != null ? unnamed : new IndexLocation.Folder(workingFolder.resolve(FOLDER));
  }

  /// Returns the folder beside which a project's configuration may lie; null where the index is a
  /// cluster's, or there are several.
  public @Nullable Path projectFolder() throws IOException {
    if (named.size() > 1 || (named.size() == 1 && isUrl(resolved(named.getFirst())))) {
      return null;
    }
    return forWriting() instanceof IndexLocation.Folder folder ? folder.base() : null;
  }

  private @Nullable String single() {
    if (named.size() > 1) {
      throw new UsageException(
          "this works on one index, not on " + named.size() + "; name one with --index");
    }
    return named.isEmpty() ? null : named.getFirst();
  }

  private IndexLocation existing(@Nullable String name) throws IOException {
    var location = name == null ? unnamed() : named(name);
    if (location == null || !location.exists()) {
      throw new MissingIndexException(name == null && location != null ? location.name() : name);
    }
    return location;
  }

  private IndexLocation named(String name) throws IOException {
    var place = resolved(name);
    if (isUrl(place)) {
      return new IndexLocation.Cluster(ClusterIndex.at(place, console::variable), workingFolder);
    }
    var folder = workingFolder.resolve(place).normalize();
    var within = folder.resolve(FOLDER);
    // Whoever names the folder that holds an index means that.
    boolean isAround = !Files.exists(folder.resolve(MARK)) && Files.exists(within.resolve(MARK));
    return new IndexLocation.Folder(isAround ? within : folder);
  }

  /// Returns the place of an index that the configuration gives a name; else `name`.
  private String resolved(String name) throws IOException {
    if (name.indexOf('/') >= 0 || name.equals(".") || name.equals("..")) {
      return name;
    }
    var place = console.configuration().namedIndex(name);
    return place == null ? name : place;
  }

  private static boolean isUrl(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }

  private @Nullable IndexLocation unnamed() throws IOException {
    var nearest = nearest();
    if (nearest != null) {
      return nearest;
    }
    var set = console.configuration().defaultIndex();
    return set == null ? null : named(set);
  }

  /// Whether an index lies in the working folder or above it.
  public boolean isNear() {
    return nearest() != null;
  }

  private @Nullable IndexLocation nearest() {
    for (var folder = workingFolder; folder != null; folder = folder.getParent()) {
      var candidate = folder.resolve(FOLDER);
      if (Files.isDirectory(candidate)) {
        return new IndexLocation.Folder(candidate);
      }
    }
    return null;
  }

  /// Splits a list of indexes as paths are listed. A colon of a URL parts nothing, nor one in the
  /// name of a folder that is there.
  private static List<String> listed(@Nullable String value, Console console) {
    if (value == null) {
      return List.of();
    }
    if (value.indexOf(File.pathSeparatorChar) < 0
        || Files.isDirectory(console.workingFolder().resolve(value))) {
      return List.of(value);
    }
    var names = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length()
          || (value.charAt(i) == File.pathSeparatorChar && parts(value, start, i))) {
        if (i > start) {
          names.add(value.substring(start, i));
        }
        start = i + 1;
      }
    }
    return names;
  }

  /// Whether the colon at `colon` ends a name that begins at `start`: in a URL, only one before
  /// another URL does.
  private static boolean parts(String value, int start, int colon) {
    if (value.startsWith("//", colon + 1)) {
      return false;
    }
    return !isUrl(value.substring(start)) || isUrl(value.substring(colon + 1));
  }
}
