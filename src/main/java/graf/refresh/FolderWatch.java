package graf.refresh;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Waits for changes in folders: notified by the system, or polling each second where the system
/// watches no more folders.
public final class FolderWatch implements Closeable {
  /// A file is often written in several steps; after the first, this long is given to the others.
  private static final long SETTLING_MILLIS = 150;

  private static final long BETWEEN_LOOKS_MILLIS = 700;

  private final Map<Path, WatchKey> keys = new HashMap<>();
  private final Consumer<String> told;
  private @Nullable WatchService service;

  private FolderWatch(@Nullable WatchService service, Consumer<String> told) {
    this.service = service;
    this.told = told;
  }

  /// Returns what waits for changes in `folders`.
  ///
  /// @param told why it polls, where it does
  public static FolderWatch of(List<Path> folders, Consumer<String> told) throws IOException {
    try {
      var changes = new FolderWatch(FileSystems.getDefault().newWatchService(), told);
      changes.follow(folders);
      return changes;
    } catch (IOException e) {
      // Each user may have so many services only, of all programs together.
      told.accept(looking(e));
      return new FolderWatch(null, told);
    }
  }

  private static String looking(IOException why) {
    return "cannot watch more folders (" + why.getMessage() + "); looking each second";
  }

  /// Waits for changes in `folders` from now on, and in no others. Returns whether there is one
  /// that was not watched before, in which changes may have been missed.
  public boolean follow(List<Path> folders) throws IOException {
    var watched = service;
    if (watched == null) {
      return false;
    }
    boolean anyNew = false;
    var gone = new HashSet<>(keys.keySet());
    for (Path folder : folders) {
      gone.remove(folder);
      var key = keys.get(folder);
      if ((key == null || !key.isValid()) && Files.isDirectory(folder)) {
        try {
          keys.put(folder, register(folder, watched));
          anyNew = true;
        } catch (IOException e) {
          if (Files.isDirectory(folder)) {
            lookInstead(e);
            return true;
          }
        }
      }
    }
    for (Path folder : gone) {
      var key = keys.remove(folder);
      // A link and the folder that it leads to have one key.
      if (key != null && !keys.containsValue(key)) {
        key.cancel();
      }
    }
    return anyNew;
  }

  private static WatchKey register(Path folder, WatchService service) throws IOException {
    return folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_DELETE,
        StandardWatchEventKinds.ENTRY_MODIFY);
  }

  private void lookInstead(IOException why) throws IOException {
    told.accept(looking(why));
    close();
    service = null;
  }

  /// Returns when something may have changed.
  public void await() throws InterruptedException {
    var watched = service;
    if (watched == null) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
      return;
    }
    try {
      drain(watched.take());
      Thread.sleep(SETTLING_MILLIS);
      for (var key = watched.poll(); key != null; key = watched.poll(0, TimeUnit.MILLISECONDS)) {
        drain(key);
      }
    } catch (ClosedWatchServiceException e) {
      throw new IllegalStateException("Closed while waiting", e);
    }
  }

  private static void drain(WatchKey key) {
    key.pollEvents();
    key.reset();
  }

  @Override
  public void close() throws IOException {
    var open = service;
    if (open != null) {
      open.close();
    }
  }
}
