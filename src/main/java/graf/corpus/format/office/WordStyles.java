package graf.corpus.format.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the styles of a Word document make of its paragraphs and runs.
final class WordStyles implements XmlPart.Visitor {
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Style> styles = new HashMap<>();
  private Style open = new Style();

  /// One style; what it does not say is said by the one it is based on.
  private static final class Style {
    private @Nullable String base;
    private int heading;
    private boolean isItem;
    private boolean isHidden;
  }

  static WordStyles of(ZippedParts parts, @Nullable String name) throws IOException {
    var styles = new WordStyles();
    try (var in = name == null ? null : parts.open(name)) {
      if (in != null) {
        XmlPart.read(in, styles);
      }
    }
    return styles;
  }

  @Override
  public XmlPart.Then start(XmlPart part) {
    switch (part.name()) {
      case "style" -> {
        open = new Style();
        styles.putIfAbsent(part.attribute("styleId", ""), open);
      }
      case "basedOn" -> open.base = part.attribute("val");
      case "name" -> {
        int level = headingOf(part.attribute("val", ""));
        open.heading = level > 0 ? level : open.heading;
      }
      case "outlineLvl" -> {
        int level = level(part.attribute("val", ""));
        open.heading = open.heading == 0 ? level : open.heading;
      }
      case "numId" -> open.isItem = !part.attribute("val", "0").equals("0");
      case "vanish" -> open.isHidden = part.isOn() && part.isWithin("style");
      case "docDefaults", "latentStyles", "tblStylePr" -> {
        return XmlPart.Then.SKIP;
      }
      default -> {}
    }
    return XmlPart.Then.ENTER;
  }

  /// Returns the level, from 1, of an outline level as it is written; 0 where it is none.
  static int level(String written) {
    return written.length() == 1 && written.charAt(0) >= '0' && written.charAt(0) <= '8'
        ? written.charAt(0) - '0' + 1
        : 0;
  }

  /// Style names are English in every language of the program.
  private static int headingOf(String name) {
    var plain = name.toLowerCase(Locale.ROOT);
    if (plain.equals("title")) {
      return 1;
    }
    return plain.startsWith("heading ") && plain.length() == 9
        ? level(String.valueOf((char) (plain.charAt(8) - 1)))
        : 0;
  }

  /// Returns the level of the headings in the style `id`; 0 where they are none.
  int heading(@Nullable String id) {
    for (var style : chain(id)) {
      if (style.heading > 0) {
        return style.heading;
      }
    }
    // A document without the list of its styles still names them.
    return styles.isEmpty() && id != null && id.matches("Heading[1-9]") ? id.charAt(7) - '0' : 0;
  }

  boolean isItem(@Nullable String id) {
    return chain(id).stream().anyMatch(style -> style.isItem);
  }

  boolean isHidden(@Nullable String id) {
    return chain(id).stream().anyMatch(style -> style.isHidden);
  }

  private List<Style> chain(@Nullable String id) {
    var chain = new ArrayList<Style>();
    var style = id == null ? null : styles.get(id);
    while (style != null && chain.size() < LONGEST_CHAIN) {
      chain.add(style);
      style = style.base == null ? null : styles.get(style.base);
    }
    return chain;
  }
}
