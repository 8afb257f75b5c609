package graf.cli.command;

import graf.cli.editor.OpenedProgram;
import graf.cli.editor.Opening;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.LastAnswer;
import graf.cli.task.OpenTarget;
import graf.cli.task.ReadTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `graf open`: a hit in the editor, at the match.
public final class OpenCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("open"),
          "Open a hit in your editor or viewer, at the match.",
          "graf open [OPTION...] N|ID|FILE:LINE",
          List.of(
              "graf open 3                 the third hit of the last answer",
              "graf open 'reports/a.txt#6' the sixth passage of a document",
              "graf open reports/a.txt:11  a file at a line"));

  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks tasks;

  public OpenCommand(ReadTasks tasks) {
    this.tasks = tasks;
    common.addTo(options);
  }

  @Override
  public CommandHelp help() {
    return HELP;
  }

  @Override
  public OptionTable options() {
    return options;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    if (words.size() != 1) {
      throw new UsageException("open needs the number of a hit, an ID or FILE:LINE");
    }
    var target = target(console, words.getFirst());
    if (target == null) {
      console.note("graf: the index holds no passage " + words.getFirst());
      return ExitCode.NOTHING_FOUND;
    }
    if (!Files.isRegularFile(target.file())) {
      throw new IOException(
          target.file() + " is no file of its own, or is gone; see it with: graf show");
    }
    new OpenedProgram(console)
        .run(new Opening(console).command(target.file(), target.page(), target.place()));
    return ExitCode.FOUND;
  }

  private @Nullable OpenTarget target(Console console, String word) throws IOException {
    int rank = rank(word);
    if (rank < 0) {
      return tasks.openTarget(word, console.workingFolder(), () -> common.existingIndexes(console));
    }
    var answer = LastAnswer.of(console);
    var hits = answer == null ? null : answer.hits();
    if (hits == null) {
      throw new IOException("there is no answer to open a hit of; ask first: graf query WORDS");
    }
    if (rank == 0 || rank > hits.size()) {
      throw new IOException("the last answer has no hit " + word + "; it shows " + hits.size());
    }
    return hits.get(rank - 1);
  }

  /// Returns the number that `word` is, -1 where it is none.
  private static int rank(String word) {
    if (word.isEmpty() || word.length() > 9) {
      return -1;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(word);
  }
}
