package graf.render;

import graf.search.SearchResults;
import java.io.IOException;
import java.util.HashSet;

/// The path of each file with a hit, once, in the order of its best hit.
public final class FileListRenderer implements ResultsRenderer {
  /// What ends each path.
  public enum Ending {
    /// A line end; control characters in paths show as pictures.
    LINE,
    /// A line end; paths are written as they are.
    RAW_LINE,
    /// A NUL; paths are written as they are, for another program to read.
    NUL
  }

  private final Appendable out;
  private final Places places;
  private final Ending ending;

  public FileListRenderer(Appendable out, Places places, Ending ending) {
    this.out = out;
    this.places = places;
    this.ending = ending;
  }

  @Override
  public void render(SearchResults results) throws IOException {
    var written = new HashSet<String>();
    for (var hit : results.hits()) {
      if (written.add(hit.file())) {
        var path = places.path(hit.file());
        switch (ending) {
          case LINE -> out.append(CleanText.name(path)).append('\n');
          case RAW_LINE -> out.append(path).append('\n');
          case NUL -> out.append(path).append('\0');
        }
      }
    }
  }
}
