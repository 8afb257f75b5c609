package graf.corpus.format.html;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.EscapedText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Walks HTML elements and makes blocks of what a reader sees.
public final class HtmlBlocks {
  private static final int DEEPEST = 400;
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "head",
          "iframe",
          "object",
          "embed",
          "applet",
          "canvas",
          "audio",
          "video",
          "select",
          "button",
          "textarea",
          "datalist",
          "dialog",
          "map",
          "frameset",
          "noframes",
          "title");
  private static final Set<String> INSIDE_A_CELL =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "pre", "blockquote");

  private final EscapedText escaped;
  private final int base;
  private final int sourceEnd;
  private final BlockText text;
  private final List<Block> blocks = new ArrayList<>();
  private Kind kind = Kind.PARAGRAPH;
  private int level;
  private int listDepth;
  private int lastPlace;

  /// How many blocks there were where the last heading began.
  private int headed;

  private HtmlBlocks(String source, int base, LineStarts lines) {
    this.escaped = new EscapedText(source);
    this.base = base;
    this.sourceEnd = source.length();
    this.text = new BlockText(lines);
    this.lastPlace = base;
  }

  /// Returns the blocks of `html`, which begins at `start` of `source`.
  public static List<Block> ofFragment(String html, int start, String source, LineStarts lines) {
    return of(parse(html).body(), start, source, lines);
  }

  /// Returns the blocks below `root`, parsed from what begins at `start` of `source`.
  static List<Block> of(Element root, int start, String source, LineStarts lines) {
    var walk = new HtmlBlocks(source, start, lines);
    walk.addChildren(root);
    walk.endBlock();
    return walk.blocks;
  }

  static Document parse(String html) {
    return Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(html, "");
  }

  /// Says that a browser shows nothing of `element`.
  static boolean isHidden(Element element) {
    var style = element.attr("style").replace(" ", "");
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private void addChildren(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode plain) {
        addText(plain.getWholeText(), plain);
      } else if (node instanceof Element element && !isHidden(element)) {
        add(element);
      }
    }
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "br" -> addBreak(element);
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          addWhole(element, Kind.HEADING, element.normalName().charAt(1) - '0');
      case "ul", "ol", "dl", "menu" -> addList(element);
      case "li", "dt", "dd" -> addWhole(element, Kind.LIST_ITEM, Math.max(1, listDepth));
      case "pre", "listing", "xmp" -> addCode(element);
      case "tr" -> addRow(element);
      case "img", "input" -> text.space();
      default -> addInlineOrBlock(element);
    }
  }

  private void addInlineOrBlock(Element element) {
    if (element.isBlock() || element.normalName().equals("summary")) {
      endBlock();
      endHeading();
      addChildren(element);
      endBlock();
    } else {
      addChildren(element);
    }
  }

  /// A heading that is never closed ends where a block begins in it. One that holds nothing but
  /// blocks goes on: its first text is the heading.
  private void endHeading() {
    if (kind == Kind.HEADING && headed < blocks.size()) {
      kind = Kind.PARAGRAPH;
      level = 0;
    }
  }

  /// Two in a row divide paragraphs; a single one ends a line.
  private void addBreak(Element element) {
    var next = element.nextSibling();
    while (next instanceof TextNode plain && plain.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element following && following.normalName().equals("br")) {
      endBlock();
    } else {
      text.lineBreak();
    }
  }

  private void addList(Element element) {
    endBlock();
    var outerKind = kind;
    int outerLevel = level;
    kind = Kind.PARAGRAPH;
    level = 0;
    listDepth++;
    addChildren(element);
    endBlock();
    listDepth--;
    kind = outerKind;
    level = outerLevel;
  }

  private void addWhole(Element element, Kind wholeKind, int wholeLevel) {
    endBlock();
    var outerKind = kind;
    int outerLevel = level;
    kind = wholeKind;
    level = wholeLevel;
    headed = blocks.size();
    addChildren(element);
    endBlock();
    kind = outerKind;
    level = outerLevel;
  }

  private void addRow(Element row) {
    if (row.children().stream().anyMatch(HtmlBlocks::isLaidOut)) {
      addInlineOrBlock(row);
      return;
    }
    endBlock();
    boolean first = true;
    for (var cell : row.children()) {
      if (!first && !text.isEmpty()) {
        text.addBetween(" | ");
      }
      first = false;
      addChildren(cell);
    }
    if (!text.isEmpty()) {
      blocks.add(text.take(Kind.TABLE_ROW, 0));
    }
  }

  // A cell that holds paragraphs is a page's layout, not a table's datum.
  private static boolean isLaidOut(Element cell) {
    return cell.getAllElements().stream().anyMatch(e -> INSIDE_A_CELL.contains(e.normalName()));
  }

  private void addCode(Element element) {
    endBlock();
    var code = new StringBuilder();
    var offsets = new ArrayList<Integer>();
    element
        .nodeStream()
        .forEach(node -> {
          if (node instanceof TextNode plain) {
            place(
                plain.getWholeText(),
                plain,
                (c, offset) -> {
                  code.append(c);
                  offsets.add(offset);
                });
          } else if (node instanceof Element e && e.normalName().equals("br")) {
            code.append('\n');
            offsets.add(lastPlace);
          }
        });
    int end = code.toString().stripTrailing().length();
    int start = 0;
    while (start < end && code.charAt(start) == '\n') {
      start++;
    }
    for (int i = start; i < end; i++) {
      text.add(code.charAt(i), offsets.get(i));
    }
    if (end > start) {
      blocks.add(text.take(Kind.CODE, 0));
    }
  }

  private void addText(String plain, TextNode node) {
    place(
        plain,
        node,
        (c, offset) -> {
          if (BlockText.isSpace(c)) {
            text.space();
          } else {
            text.add(c, offset);
          }
        });
  }

  private void place(String plain, TextNode node, EscapedText.Characters characters) {
    var range = node.sourceRange();
    // The parser has no place for text that it had to move, out of a table for instance.
    int start = range.isTracked() ? base + range.startPos() : lastPlace;
    int end = range.isTracked() ? base + range.endPos() : lastPlace;
    escaped.place(plain, start, Math.min(end, sourceEnd), characters);
    lastPlace = end;
  }

  private void endBlock() {
    if (!text.isEmpty()) {
      blocks.add(text.take(kind, level));
    } else {
      text.take(kind, level);
    }
  }
}
