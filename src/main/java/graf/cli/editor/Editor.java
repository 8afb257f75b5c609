package graf.cli.editor;

import graf.cli.option.ShellWords;
import graf.search.MatchPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An editor, and how it is told a place.
///
/// The command line goes to the system as a list of words: no shell reads the name of a file.
public final class Editor {
  private final List<String> command;
  private final Style style;

  private Editor(List<String> command, Style style) {
    this.command = command;
    this.style = style;
  }

  /// How an editor takes a line and a column.
  private enum Style {
    /// As placeholders in the command line.
    PLACEHOLDERS,
    /// `+LINE` and a command that sets the cursor by bytes.
    VIM,
    /// `+LINE`.
    LINE,
    /// `+LINE,COLUMN`.
    COMMA,
    /// `+LINE:COLUMN`.
    COLON,
    /// `FILE:LINE:COLUMN`.
    SUFFIX,
    /// `-g FILE:LINE:COLUMN`.
    GOTO,
    /// `--line LINE --column COLUMN`.
    OPTIONS,
    /// Not known: the file alone.
    NONE
  }

  /// Returns the editor that `line` names, with its arguments; null where the program is not there.
  public static @Nullable Editor of(String line, Programs programs) {
    // A path with spaces, which no quotes hold together.
    var words = programs.find(line.strip()) != null ? List.of(line.strip()) : ShellWords.of(line);
    var program = words.isEmpty() ? null : programs.find(words.getFirst());
    if (program == null) {
      return null;
    }
    var command = new ArrayList<>(words);
    command.set(0, program.toString());
    return new Editor(command, line.contains("{file}") ? Style.PLACEHOLDERS : style(program));
  }

  private static Style style(Path program) {
    var style = style(program.getFileName().toString());
    // Such as /usr/bin/editor or vi, which lead to whichever is installed.
    return style == Style.NONE || style == Style.LINE
        ? stronger(style, style(Programs.realName(program)))
        : style;
  }

  private static Style stronger(Style named, Style real) {
    return real == Style.NONE ? named : real;
  }

  private static Style style(String name) {
    int dot = name.indexOf('.');
    return switch (dot > 0 ? name.substring(0, dot) : name) {
      case "vim", "nvim", "gvim", "mvim", "view", "vimx", "rvim", "gview" -> Style.VIM;
      case "vi",
          "nvi",
          "ex",
          "elvis",
          "vile",
          "joe",
          "jmacs",
          "jstar",
          "mg",
          "ne",
          "jove",
          "pico" ->
          Style.LINE;
      case "nano", "rnano" -> Style.COMMA;
      case "emacs", "emacsclient", "micro", "kak", "gedit", "xed", "pluma", "gnome-text-editor" ->
          Style.COLON;
      case "hx", "helix", "subl", "sublime_text", "zed", "zeditor" -> Style.SUFFIX;
      case "code", "code-insiders", "code-oss", "codium", "vscodium", "cursor", "windsurf" ->
          Style.GOTO;
      case "kate", "kwrite", "idea", "pycharm", "goland", "webstorm" -> Style.OPTIONS;
      default -> Style.NONE;
    };
  }

  /// Returns what the program is called.
  public String name() {
    return Path.of(command.getFirst()).getFileName().toString();
  }

  /// Whether it is known to show itself in a terminal.
  public boolean needsTerminal() {
    return switch (name()) {
      case "gvim", "mvim", "gview", "gedit", "xed", "pluma", "gnome-text-editor" -> false;
      case "emacs" -> command.contains("-nw") || command.contains("--no-window-system");
      case "emacsclient" ->
          command.contains("-nw") || command.contains("-t") || command.contains("--tty");
      default ->
          switch (style) {
            case VIM, LINE, COMMA, COLON -> true;
            case SUFFIX -> name().equals("hx") || name().equals("helix");
            case PLACEHOLDERS, GOTO, OPTIONS, NONE -> false;
          };
    };
  }

  /// Returns what opens `file`, absolute, at `place`.
  public List<String> command(Path file, MatchPlace place) {
    var line = Integer.toString(place.line());
    var words = new ArrayList<>(command);
    switch (style) {
      case PLACEHOLDERS -> words.replaceAll(word -> filled(word, file, place));
      case VIM -> {
        words.add("+" + line);
        words.add("+call cursor(" + line + "," + place.byteColumn() + ")");
        words.add(file.toString());
      }
      case LINE -> words.addAll(List.of("+" + line, file.toString()));
      case COMMA ->
          words.addAll(List.of("+" + line + "," + place.characterColumn(), file.toString()));
      case COLON ->
          words.addAll(List.of("+" + line + ":" + place.characterColumn(), file.toString()));
      case SUFFIX -> words.add(file + ":" + line + ":" + place.characterColumn());
      case GOTO -> words.addAll(List.of("-g", file + ":" + line + ":" + place.column()));
      case OPTIONS ->
          words.addAll(List.of("--line", line, "--column", "" + place.column(), file.toString()));
      case NONE -> words.add(file.toString());
    }
    return words;
  }

  /// Fills in one word, in one pass: the name of a file may look like a placeholder.
  private static String filled(String word, Path file, MatchPlace place) {
    var out = new StringBuilder();
    for (int i = 0; i < word.length(); ) {
      if (word.startsWith("{file}", i)) {
        out.append(file);
        i += "{file}".length();
      } else if (word.startsWith("{line}", i)) {
        out.append(place.line());
        i += "{line}".length();
      } else if (word.startsWith("{column}", i)) {
        out.append(place.characterColumn());
        i += "{column}".length();
      } else {
        out.append(word.charAt(i++));
      }
    }
    return out.toString();
  }
}
