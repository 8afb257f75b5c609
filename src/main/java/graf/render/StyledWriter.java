package graf.render;

import java.io.IOException;
import java.net.URI;

/// Writes text to a terminal, in the styles that it takes.
final class StyledWriter {
  private static final String LINK = "\u001B]8;;";
  private static final String LINK_END = "\u001B\\";

  private final Appendable out;
  private final Decoration decoration;

  StyledWriter(Appendable out, Decoration decoration) {
    this.out = out;
    this.decoration = decoration;
  }

  StyledWriter write(String text) throws IOException {
    out.append(text);
    return this;
  }

  StyledWriter write(String text, Style style) throws IOException {
    if (decoration == Decoration.NONE || style == Style.PLAIN || text.isEmpty()) {
      out.append(text);
    } else {
      out.append(style.code()).append(text).append(Style.RESET);
    }
    return this;
  }

  /// Writes `text` in `style`, and what is marked of it as a match.
  StyledWriter write(MarkedText text, Style style) throws IOException {
    int written = 0;
    for (var mark : text.marks()) {
      write(text.text().substring(written, mark.start()), style);
      write(text.text().substring(mark.start(), mark.end()), Style.MATCH);
      written = mark.end();
    }
    return write(text.text().substring(written), style);
  }

  /// Writes `text` as a link to `target`, where links are taken.
  StyledWriter link(String text, URI target) throws IOException {
    if (decoration != Decoration.COLOUR_AND_LINKS) {
      return write(text, Style.PLACE);
    }
    // A URI holds no control character: they are percent-encoded.
    out.append(LINK).append(target.toASCIIString()).append(LINK_END);
    write(text, Style.PLACE);
    out.append(LINK).append(LINK_END);
    return this;
  }

  /// Writes `text` wrapped to `width` cells, each line after `indent` and ended.
  void wrapped(MarkedText text, Style style, String indent, int width) throws IOException {
    for (var line : LineBreaker.lines(text.text(), width - indent.length())) {
      write(indent);
      write(text.part(line.start(), line.end()), style);
      write("\n");
    }
  }
}
