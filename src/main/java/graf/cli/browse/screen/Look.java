package graf.cli.browse.screen;

import org.jline.utils.AttributedStyle;

/// How things are told apart on the screen: never by a background of graf's own, so that light and
/// dark terminals serve alike.
public record Look(
    AttributedStyle plain,
    AttributedStyle title,
    AttributedStyle place,
    AttributedStyle dim,
    AttributedStyle match,
    AttributedStyle current,
    AttributedStyle prompt) {
  /// As a query's answer is coloured.
  public static final Look COLOURED =
      new Look(
          AttributedStyle.DEFAULT,
          AttributedStyle.BOLD,
          AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN),
          AttributedStyle.DEFAULT.faint(),
          AttributedStyle.BOLD.foreground(AttributedStyle.RED),
          AttributedStyle.BOLD.foreground(AttributedStyle.RED).inverse(),
          AttributedStyle.BOLD.foreground(AttributedStyle.CYAN));

  /// Where no colour is wanted.
  public static final Look UNCOLOURED =
      new Look(
          AttributedStyle.DEFAULT,
          AttributedStyle.BOLD,
          AttributedStyle.DEFAULT,
          AttributedStyle.DEFAULT.faint(),
          AttributedStyle.BOLD.underline(),
          AttributedStyle.BOLD.inverse(),
          AttributedStyle.BOLD);
}
