package graf.cli.task;

import graf.cli.output.Console;
import graf.passage.Location;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.search.Hit;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The hits of the last answer that a shell was given, kept for `graf open N`.
///
/// Each shell has a file of its own in the state folder, which only its user can read. What a hit
/// takes is written as it is: where in the file its match stands is found when it is opened.
public final class LastAnswer {
  /// The variable that names the shell.
  public static final String SHELL = "GRAF_SHELL";

  /// Its value where nobody may open a hit.
  public static final String NO_SHELL = "none";

  private static final int FORMAT = 0x67726101;
  private static final int MOST_HITS = 10_000;
  private static final int LONGEST_TEXT = 1 << 20;

  /// Shells whose answers are kept.
  private static final int MOST_SHELLS = 50;

  private final Path folder;
  private final String shell;

  private LastAnswer(Path folder, String shell) {
    this.folder = folder;
    this.shell = shell;
  }

  /// Returns that of the shell that `console` belongs to; null where there is no place to keep it.
  public static @Nullable LastAnswer of(Console console) {
    if (NO_SHELL.equals(console.variable(SHELL))) {
      return null;
    }
    var state = console.variable("XDG_STATE_HOME");
    var home = console.variable("HOME");
    if ((state == null || !state.startsWith("/")) && home == null) {
      return null;
    }
    var base =
        state != null && state.startsWith("/") ? Path.of(state) : Path.of(home, ".local", "state");
    return new LastAnswer(base.resolve("graf").resolve("answers"), shell(console));
  }

  /// The launcher knows its shell, which a server is told by it.
  private static String shell(Console console) {
    var told = console.variable(SHELL);
    if (told != null && told.chars().allMatch(Character::isDigit)) {
      return told;
    }
    return ProcessHandle.current().parent().map(p -> Long.toString(p.pid())).orElse("none");
  }

  /// Keeps `hits`, whose files are below `base`. That they could not be kept is no failure of the
  /// query.
  public void keep(List<Hit> hits, Path base) {
    try {
      write(hits, base);
    } catch (IOException | UnsupportedOperationException _) {
      // A full or read-only disk; `graf open` says that there is no answer.
    }
  }

  private void write(List<Hit> hits, Path base) throws IOException {
    var file = folder.resolve(shell);
    var temporary = folder.resolve(shell + "." + System.nanoTime() + ".new");
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    if (!Files.exists(file)) {
      prepareFolder();
    }
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(
                Channels.newOutputStream(Files.newByteChannel(temporary, options, owner))))) {
      out.writeInt(FORMAT);
      out.writeInt(Math.min(hits.size(), MOST_HITS));
      for (var hit : hits.subList(0, Math.min(hits.size(), MOST_HITS))) {
        write(out, hit, base);
      }
    }
    // Onto a file that is there, ext4 and others write the new one to the disk first.
    Files.deleteIfExists(file);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void prepareFolder() throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder.resolve("../..").normalize());
    Files.createDirectories(folder, owner);
    var answers = answers();
    for (int i = 0; i <= answers.size() - MOST_SHELLS; i++) {
      Files.deleteIfExists(answers.get(i));
    }
  }

  /// Returns the files that are kept, the oldest first.
  private List<Path> answers() throws IOException {
    record Aged(Path file, long time) {}
    var aged = new ArrayList<Aged>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        aged.add(new Aged(file, Files.getLastModifiedTime(file).toMillis()));
      }
    } catch (NoSuchFileException _) {
      return List.of();
    }
    aged.sort((one, other) -> Long.compare(one.time(), other.time()));
    return aged.stream().map(Aged::file).toList();
  }

  private static void write(DataOutputStream out, Hit hit, Path base) throws IOException {
    var location = hit.passage().location();
    text(out, base.resolve(hit.file()).normalize().toString());
    var encoding = hit.metadata().encoding();
    text(out, encoding == null ? "" : encoding);
    out.writeInt(location.lineStart());
    out.writeInt(location.lineEnd());
    var page = location.page();
    out.writeInt(page == null ? 0 : page.number());
    out.writeInt(location.range().start());
    out.writeInt(location.range().end());
    var match = hit.highlights().isEmpty() ? new TextRange(0, 0) : hit.highlights().getFirst();
    out.writeInt(match.start());
    out.writeInt(match.end());
    text(out, hit.passage().text());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// Returns the hits of the last answer, the first first; null where none is kept.
  public @Nullable List<OpenTarget> hits() throws IOException {
    var file = folder.resolve(shell);
    if (!Files.isRegularFile(file)) {
      // Say, a script's: it is asked in another process than it is opened from.
      var kept = answers();
      if (kept.isEmpty()) {
        return null;
      }
      file = kept.getLast();
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != FORMAT) {
        return null;
      }
      int count = in.readInt();
      var hits = new ArrayList<OpenTarget>();
      for (int i = 0; i < Math.min(count, MOST_HITS); i++) {
        hits.add(read(in));
      }
      return hits;
    }
  }

  private static OpenTarget read(DataInputStream in) throws IOException {
    var file = Path.of(text(in));
    var encoding = text(in);
    int lineStart = in.readInt();
    int lineEnd = in.readInt();
    int page = in.readInt();
    var range = new TextRange(in.readInt(), in.readInt());
    var match = new TextRange(in.readInt(), in.readInt());
    var location = new Location(lineStart, lineEnd, null, range, List.of());
    var passage = new Passage(0, text(in), location);
    return new OpenTarget(
        file, encoding.isEmpty() ? null : encoding, page, passage, List.of(match));
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST_TEXT * 3) {
      throw new IOException("the last answer is damaged; ask again");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
