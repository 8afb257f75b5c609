package graf.corpus.format.rtf;

import java.nio.charset.Charset;

/// What holds in a group of RTF, until it is closed.
final class RtfGroup {
  /// What the group is to the document.
  enum Kind {
    TEXT,
    /// Nothing of it is text.
    SKIPPED,
    /// What follows says the same in Unicode.
    ANSI,
    FONTS,
    STYLES,
    FACTS,
    /// A note, a comment, a box: a text of its own, behind the paragraph.
    INNER,
    NOTE,
    MARGIN,
    OBJECT
  }

  Kind kind = Kind.TEXT;

  /// Whether the group itself, and none around it, is of its kind.
  boolean begins;

  boolean isDeleted;
  boolean isHidden;
  boolean isRaised;

  /// How many characters stand behind one that is given by its number, for old programs.
  int fallback = 1;

  Charset charset;

  RtfGroup(Charset charset) {
    this.charset = charset;
  }

  RtfGroup inner() {
    var inner = new RtfGroup(charset);
    inner.kind = kind;
    inner.isDeleted = isDeleted;
    inner.isHidden = isHidden;
    inner.isRaised = isRaised;
    inner.fallback = fallback;
    return inner;
  }
}
