package graf.render;

import graf.passage.Location;
import java.nio.file.Path;

/// Where documents stand, as seen from the folder that the user is in.
///
/// @param workingFolder absolute
/// @param base the absolute folder that document ids are relative to
public record Places(Path workingFolder, Path base) {
  /// Returns the file of the document `id`.
  public Path file(String id) {
    return base.resolve(id).normalize();
  }

  /// Returns the file's path, relative to the working folder when it is beneath it.
  public String path(String id) {
    var file = file(id);
    return (file.startsWith(workingFolder) ? workingFolder.relativize(file) : file).toString();
  }

  /// Returns `file:line`, or `file p.PAGE` (the printed label, and behind it the number where that
  /// is another), whichever the source has, clean.
  String place(String id, Location location) {
    var path = CleanText.name(path(id));
    var page = location.page();
    if (page != null) {
      var label = page.label();
      var number = Integer.toString(page.number());
      return label == null || label.equals(number)
          ? path + " p." + number
          : path + " p." + CleanText.name(label) + " (" + number + ")";
    }
    return location.lineStart() > 0 ? path + ":" + location.lineStart() : path;
  }
}
