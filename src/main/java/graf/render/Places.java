package graf.render;

import graf.passage.Location;
import graf.search.Hit;
import java.nio.file.Path;

/// Where files stand, as seen from the folder that the user is in.
///
/// @param workingFolder absolute
/// @param base the absolute folder that the files' names are relative to
public record Places(Path workingFolder, Path base) {
  /// Returns the absolute path of a file.
  public Path absolute(String file) {
    return base.resolve(file).normalize();
  }

  /// Returns the path of a file, relative to the working folder when it is beneath it.
  public String path(String file) {
    var path = absolute(file);
    return (path.startsWith(workingFolder) ? workingFolder.relativize(path) : path).toString();
  }

  /// Returns the place of the first match of a hit, as {@link #place(String, Location)} does.
  public String place(Hit hit) {
    var match = hit.match();
    var location = hit.passage().location();
    return match == null || location.page() != null
        ? place(hit.file(), location)
        : CleanText.name(path(hit.file())) + ":" + match.line();
  }

  /// Returns `file:line`, or `file p.PAGE` (the printed label, and behind it the number where that
  /// is another), whichever the source has, clean.
  public String place(String file, Location location) {
    var path = CleanText.name(path(file));
    var page = location.page();
    if (page != null) {
      var label = page.label();
      var number = Integer.toString(page.number());
      var named =
          label == null || label.equals(number)
              ? path + " p." + number
              : path + " p." + CleanText.name(label) + " (" + number + ")";
      return location.isRecognised() ? named + ", recognised" : named;
    }
    return location.lineStart() > 0 ? path + ":" + location.lineStart() : path;
  }
}
