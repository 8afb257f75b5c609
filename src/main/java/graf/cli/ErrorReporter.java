package graf.cli;

import graf.cli.config.ConfigurationException;
import graf.cli.output.ExitCode;
import graf.cli.output.OutputException;
import graf.cli.task.MissingIndexException;
import graf.index.DamagedIndexException;
import graf.index.IncompatibleIndexException;
import graf.index.IndexInTheMakingException;
import graf.index.LockedIndexException;
import graf.index.OccupiedFolderException;
import graf.index.OtherPartsException;
import graf.render.CleanText;
import graf.serve.RunningServerException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/// The words in which errors reach the user: what went wrong, and what to do.
final class ErrorReporter {
  private final PrintStream err;
  private final Trace trace;

  /// Whether stack traces are shown.
  enum Trace {
    HIDDEN,
    SHOWN
  }

  ErrorReporter(PrintStream err, Trace trace) {
    this.err = err;
    this.trace = trace;
  }

  /// Says what `failure` means and returns the exit code.
  int report(Throwable failure) {
    var told = failure instanceof UncheckedIOException io ? io.getCause() : failure;
    if (told instanceof OutputException output && output.isClosedPipe()) {
      return ExitCode.FOUND;
    }
    err.print("graf: " + CleanText.name(words(told)) + "\n");
    if (trace == Trace.SHOWN) {
      failure.printStackTrace(err);
    }
    err.flush();
    return ExitCode.ERROR;
  }

  /// Says what is wrong with the command line, and where to find help.
  int reportUsage(String message, String command) {
    var help = command.isEmpty() ? "graf --help" : "graf help " + command;
    err.print("graf: " + CleanText.name(message) + "\nTry '" + help + "'.\n");
    err.flush();
    return ExitCode.ERROR;
  }

  private static String words(@Nullable Throwable failure) {
    return switch (failure) {
      case MissingIndexException missing ->
          missing.getMessage() + "; make one with: " + make(missing);
      case graf.index.MissingIndexException missing ->
          missing.getMessage() + "; make one with: graf index PATH";
      case IndexInTheMakingException making -> making.getMessage() + "; ask again in a minute";
      case IncompatibleIndexException other ->
          other.getMessage()
              + (other.isOlder()
                  ? "; bring it up to date with: graf index"
                  : "; a newer graf wrote it: use that, or rebuild it with: graf index --rebuild");
      case DamagedIndexException damaged ->
          damaged.getMessage() + "; rebuild it with: graf index --rebuild";
      case LockedIndexException locked ->
          locked.getMessage() + "; try again when it has ended, or wait longer with --wait SECONDS";
      case OtherPartsException other ->
          other.getMessage()
              + (other.of() == 1
                  ? "; leave out --part"
                  : "; name one of them: --part K/" + other.of())
              + ", or write all parts again, each with: graf index --rebuild --part K/N";
      case OccupiedFolderException occupied ->
          occupied.getMessage() + "; name a folder of the index's own with: --index DIR";
      case RunningServerException running ->
          running.getMessage()
              + (running.process().isEmpty() ? "" : "; end it with: kill " + running.process());
      case ConfigurationException wrong -> wrong.getMessage();
      case OutputException output -> "cannot write the output: " + output.getMessage();
      case NoSuchFileException file -> file.getFile() + " does not exist; check the path";
      case AccessDeniedException file ->
          file.getFile() + " cannot be opened; check its permissions";
      case FileAlreadyExistsException file ->
          file.getFile() + " exists and is no folder; name another path";
      case NotDirectoryException file -> file.getFile() + " is no folder; check the path";
      case DirectoryNotEmptyException file ->
          file.getFile() + " holds what graf did not put there; move that away";
      case IOException io -> io.getMessage() == null ? io.toString() : advised(io.getMessage());
      case InvocationTargetException inner -> words(inner.getCause());
      case OutOfMemoryError _ -> "out of memory; give it more with: GRAF_HEAP=2g graf ...";
      case ServiceConfigurationError _ ->
          "a part of graf cannot be loaded; allow more open files with: ulimit -n 1024, or install graf again";
      case LinkageError part ->
          "a part of graf cannot be loaded ("
              + part.getMessage()
              + "); allow more open files with: ulimit -n 1024, or install graf again";
      case null, default ->
          "this is a bug in graf: " + failure + "; show where with --debug and report it";
    };
  }

  private static String advised(String message) {
    return message.contains("Too many open files")
        ? message + "; allow more with: ulimit -n 1024"
        : message;
  }

  private static String make(MissingIndexException missing) {
    var named = missing.named();
    return named == null ? "graf index PATH" : "graf index --index " + named + " PATH";
  }
}
