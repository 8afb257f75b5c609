package graf.cli.editor;

import graf.cli.config.Keys;
import graf.cli.output.Console;
import graf.search.MatchPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Chooses the program that opens a file, by what the user has set and the machine has.
public record Opening(Console console) {
  /// Returns what opens `file`, absolute, at `place`, or a viewer at `page`.
  ///
  /// @param page from 1; 0 where there are no pages
  public List<String> command(Path file, int page, MatchPlace place) throws IOException {
    var programs = new Programs(console.variable("PATH"), console.workingFolder());
    if (Viewer.shows(file)) {
      var viewer = new Viewer(programs).command(file, page);
      if (viewer != null) {
        return viewer;
      }
      var name = file.getFileName().toString();
      if (!name.endsWith(".html") && !name.endsWith(".htm")) {
        throw new IOException(
            "no viewer for "
                + file
                + (page > 0 ? " (page " + page + ")" : "")
                + ": xdg-open is not installed");
      }
    }
    var editor = editor(programs);
    if (editor.needsTerminal() && !OpenedProgram.hasTerminal(console)) {
      throw new IOException("open needs a terminal for " + editor.name());
    }
    return editor.command(file, place);
  }

  private Editor editor(Programs programs) throws IOException {
    for (var variable : List.of("VISUAL", "EDITOR")) {
      var named = console.variable(variable);
      if (named != null && !named.isBlank()) {
        return found(named, "$" + variable, programs);
      }
    }
    var set = console.configuration().last(Keys.EDITOR);
    if (set != null) {
      return found(set.value(), set.place(), programs);
    }
    var usual = Editor.of("vi", programs);
    if (usual == null) {
      throw new IOException("no editor; name one: export EDITOR=nano");
    }
    return usual;
  }

  private static Editor found(String line, String place, Programs programs) throws IOException {
    var editor = Editor.of(line, programs);
    if (editor == null) {
      throw new IOException("no program '" + line + "', which " + place + " names as the editor");
    }
    return editor;
  }
}
