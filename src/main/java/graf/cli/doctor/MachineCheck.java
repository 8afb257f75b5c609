package graf.cli.doctor;

import graf.cli.editor.Programs;
import graf.cli.output.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Looks at the JVM, the shell and the programs around graf.
public record MachineCheck(Console console) {
  private static final int OLDEST_JAVA = 25;

  public List<Finding> findings() {
    return List.of(java(), cache(), locale(), terminal(), ocr());
  }

  private static Finding java() {
    var text =
        System.getProperty("java.runtime.version") + " in " + System.getProperty("java.home");
    return Runtime.version().feature() >= OLDEST_JAVA
        ? Finding.ok("Java", text)
        : Finding.todo(
            "Java", text + "; install a JDK " + OLDEST_JAVA + " or set JAVA_HOME to one");
  }

  private static Finding cache() {
    var lib = libraries();
    if (lib == null) {
      return Finding.note("caches", "graf runs from a build; install it with: scripts/install");
    }
    var cache = lib.resolve(System.getProperty("java.runtime.version") + ".aot");
    if (Files.isRegularFile(cache)) {
      return Finding.ok("caches", cache.toString());
    }
    var maker = lib.resolveSibling("libexec").resolve("make-cache");
    return Finding.todo(
        "caches",
        "none for this JVM, so that graf starts slowly; make it with: "
            + maker
            + " "
            + System.getProperty("java.home"));
  }

  /// Returns the folder of an installed graf's jars; null where it runs from elsewhere.
  private static @Nullable Path libraries() {
    var first = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    var jar = Path.of(first).toAbsolutePath().normalize();
    return jar.endsWith("graf.jar") ? jar.getParent() : null;
  }

  private Finding locale() {
    // The launcher sets its own for the JVM.
    var outer = console.environment().get("GRAF_LOCALE");
    var all = outer == null ? console.variable("LC_ALL") : outer.isEmpty() ? null : outer;
    for (var value : new String[] {all, console.variable("LC_CTYPE"), console.variable("LANG")}) {
      if (value != null) {
        var code = value.toLowerCase(Locale.ROOT);
        return code.contains("utf-8") || code.contains("utf8")
            ? Finding.ok("locale", value)
            : Finding.todo("locale", value + " has no UTF-8; set one: export LC_ALL=C.UTF-8");
      }
    }
    return Finding.note("locale", "none is set; for other letters: export LC_ALL=C.UTF-8");
  }

  private Finding terminal() {
    if (!console.isTerminal(Console.Stream.OUT)) {
      return Finding.ok("terminal", "none: output is plain");
    }
    var term = console.variable("TERM");
    var size = console.width() + " columns are used";
    return term == null || term.equals("dumb")
        ? Finding.note(
            "terminal", "TERM says nothing of colours; set it: export TERM=xterm-256color")
        : Finding.ok("terminal", term + ", " + size);
  }

  private Finding ocr() {
    var program = new Programs(console.variable("PATH"), console.workingFolder()).find("tesseract");
    return program == null
        ? Finding.note("tesseract", "not installed: scans are not read; install tesseract-ocr")
        : Finding.ok("tesseract", program.toString());
  }

  /// Returns the state of the server that answers for this user.
  public Finding server() throws IOException {
    var runtime = console.variable("XDG_RUNTIME_DIR");
    var home = console.variable("HOME");
    if (runtime == null && home == null) {
      return Finding.note("server", "no place for its file; set HOME");
    }
    var folder = runtime == null ? Path.of(String.valueOf(home), ".cache") : Path.of(runtime);
    var file = folder.resolve("graf").resolve("server");
    var process = process(file);
    if (process < 0) {
      return Finding.ok("server", "none runs; for answers at once: graf serve &");
    }
    return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent()
        ? Finding.ok("server", "process " + process + ", by " + file)
        : Finding.todo("server", "process " + process + " is gone; remove " + file);
  }

  /// Returns the process that `file`, a line of port, process and token, names; -1 where none.
  private static long process(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > 1000) {
      return -1;
    }
    var words = Files.readString(file).strip().split(" ", -1);
    try {
      return words.length < 2 ? -1 : Long.parseLong(words[1]);
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
