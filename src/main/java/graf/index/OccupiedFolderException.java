package graf.index;

import java.io.IOException;
import java.io.Serial;

/// The folder in which an index was to be made holds what is not graf's.
public final class OccupiedFolderException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  public OccupiedFolderException(String folder) {
    super(folder + " holds other files, and no index");
  }
}
