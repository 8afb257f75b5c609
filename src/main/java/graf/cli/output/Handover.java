package graf.cli.output;

import java.util.List;

/// Has somebody else start a program who has the terminal.
public interface Handover {
  /// Returns whether `program`, with its arguments, is started elsewhere; if not, it is to be
  /// started here.
  boolean takes(List<String> program);
}
