package graf.corpus.format.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What stands in place of a picture for those who do not see it.
final class PictureText {
  private static final Pattern FILE =
      Pattern.compile("\\S+\\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?)", Pattern.CASE_INSENSITIVE);

  /// Words that say what it is and not what it shows.
  private static final Set<String> GENERIC =
      Set.of(
          "cover",
          "image",
          "img",
          "picture",
          "photo",
          "logo",
          "icon",
          "illustration",
          "figure",
          "decoration",
          "ornament",
          "separator",
          "diagram",
          "screenshot");

  /// Pixels; what is smaller is an icon.
  private static final int ICON = 24;

  private static final int LETTERS = 2;

  /// Nodes; around a picture among more of them, no caption is looked for.
  static final int MOST_BESIDE = 30;

  private PictureText() {}

  /// Says that the picture stands for letters or a formula amidst its line.
  static boolean isInline(Element picture) {
    var text = picture.attr("alt").strip();
    if (text.isEmpty()) {
      return false;
    }
    return text.indexOf('\\') >= 0
        || text.codePoints().noneMatch(Character::isLetterOrDigit)
        || (text.length() <= LETTERS
            && picture.nextSibling() instanceof TextNode next
            && !next.getWholeText().isEmpty()
            && Character.isLetter(next.getWholeText().charAt(0)));
  }

  /// Says that the text tells of something that the page shows nowhere else.
  static boolean isContent(Element picture) {
    var text = picture.attr("alt").strip();
    var role = picture.attr("role");
    return text.codePoints().anyMatch(Character::isLetter)
        && !role.equals("presentation")
        && !role.equals("none")
        && !picture.attr("aria-hidden").equals("true")
        && !FILE.matcher(text).matches()
        && !GENERIC.contains(text.toLowerCase(Locale.ROOT))
        && !(text.startsWith("[") && text.endsWith("]"))
        && !isSmall(picture.attr("width"))
        && !isSmall(picture.attr("height"))
        && !isSaidBeside(picture, text);
  }

  private static boolean isSmall(String pixels) {
    int digits = 0;
    while (digits < pixels.length() && Character.isDigit(pixels.charAt(digits))) {
      digits++;
    }
    return digits > 0
        && digits < 5
        && !pixels.endsWith("%")
        && !pixels.endsWith("m")
        && Integer.parseInt(pixels.substring(0, digits)) <= ICON;
  }

  private static boolean isSaidBeside(Element picture, String text) {
    var around = picture.closest("figure");
    if (around == null) {
      around = picture.parent();
    }
    return around != null
        && around.childNodeSize() <= MOST_BESIDE
        && around.text().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }
}
