package graf.corpus.format.html;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.EscapedText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Walks HTML elements and makes blocks of what a reader sees.
public final class HtmlBlocks {
  private static final int DEEPEST = 400;
  private static final Set<String> INSIDE_A_CELL =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "blockquote");

  /// In letters; a cell that holds more is a page's layout.
  private static final int LONGEST_CELL = 400;

  private final Set<Element> leftOut;
  private final EscapedText escaped;
  private final int base;
  private final int sourceEnd;
  private final BlockText text;
  private final List<Block> blocks = new ArrayList<>();
  private Kind kind = Kind.PARAGRAPH;
  private int level;
  private int listDepth;
  private int lastPlace;
  private char last;
  private boolean marked;
  private boolean inRow;

  /// Pictures that stand in the block at hand, whose text follows it.
  private final List<Element> pictures = new ArrayList<>();

  /// How many blocks there were where the last heading began.
  private int headed;

  private HtmlBlocks(Set<Element> leftOut, String source, int base, LineStarts lines) {
    this.leftOut = leftOut;
    this.escaped = new EscapedText(source);
    this.base = base;
    this.sourceEnd = source.length();
    this.text = new BlockText(lines);
    this.lastPlace = base;
  }

  /// Returns the blocks of `html`, which begins at `start` of `source`.
  public static List<Block> ofFragment(String html, int start, String source, LineStarts lines) {
    var walk = new HtmlBlocks(Set.of(), source, start, lines);
    return walk.read(parse(html).body());
  }

  /// Returns the blocks below `root`, but for those in `leftOut`, parsed from `source`.
  public static List<Block> of(Element root, Set<Element> leftOut, String source) {
    return new HtmlBlocks(leftOut, source, 0, LineStarts.of(source)).read(root);
  }

  public static Document parse(String html) {
    return Parser.htmlParser()
        .setTrackPosition(true)
        .setMaxDepth(DEEPEST)
        .parseInput(EmptyElements.mended(html), "");
  }

  private List<Block> read(Element root) {
    addChildren(root);
    endBlock();
    return blocks;
  }

  private void addChildren(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode plain) {
        addText(plain.getWholeText(), plain);
      } else if (node instanceof CDataNode data) {
        addText(data.getWholeText(), data);
      } else if (node instanceof Element element
          && !leftOut.contains(element)
          && !HiddenElements.contain(element)) {
        add(element);
      } else if (node instanceof Element script) {
        addTex(script);
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
      case "img" -> addPicture(element);
      case "svg" -> pictures.add(element);
      case "math" -> addFormula(element);
      case "input" -> text.space();
      case "del" -> addDeleted(element);
      default -> addInlineOrBlock(element);
    }
  }

  private void addInlineOrBlock(Element element) {
    if (NoteMark.is(element) || NoteMark.isTool(element)) {
      marked = true;
    } else if (element.attr("role").equals("heading")) {
      addWhole(element, Kind.HEADING, level(element.attr("aria-level")));
    } else if (isBlock(element)) {
      endBlock();
      endHeading();
      addChildren(element);
      endBlock();
    } else {
      addChildren(element);
    }
  }

  private static int level(String written) {
    return written.length() == 1 && written.charAt(0) > '0' && written.charAt(0) < '7'
        ? written.charAt(0) - '0'
        : 2;
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "ins", "button" -> false;
      case "summary", "legend", "rt" -> true;
      default -> element.isBlock();
    };
  }

  /// What was put in its place stands next to it.
  private void addDeleted(Element element) {
    var next = element.nextElementSibling();
    var before = element.previousElementSibling();
    boolean replaced =
        (next != null && next.normalName().equals("ins"))
            || (before != null && before.normalName().equals("ins"));
    if (!replaced) {
      addChildren(element);
    }
  }

  private void addPicture(Element picture) {
    var around = picture.parent();
    if (around != null
        && around.childNodeSize() <= PictureText.MOST_BESIDE
        && around.selectFirst("math") != null) {
      return;
    }
    if (PictureText.isInline(picture)) {
      addWords(picture.attr("alt"), place(picture, "alt"));
    } else {
      text.space();
      if (PictureText.isContent(picture)) {
        pictures.add(picture);
      }
    }
  }

  private void addFormula(Element math) {
    var tokens = FormulaText.tokens(math);
    if (tokens.isEmpty()) {
      addWords(math.attr("alttext"), place(math, "alttext"));
    }
    for (var token : tokens) {
      if (!FormulaText.isScript(token)) {
        text.space();
      }
      addText(token.getWholeText().strip(), token);
    }
  }

  /// TeX that a script would set, unless it has been set beside.
  private void addTex(Element script) {
    if (script.normalName().equals("script") && script.attr("type").startsWith("math/tex")) {
      var beside = script.previousElementSibling();
      if (beside == null || !beside.className().startsWith("MathJax")) {
        addWords(script.data(), lastPlace);
      }
    }
  }

  private void addPictures() {
    var seen = List.copyOf(pictures);
    pictures.clear();
    for (var picture : seen) {
      if (picture.normalName().equals("svg")) {
        addDrawing(picture);
      } else {
        addWords(picture.attr("alt"), place(picture, "alt"));
      }
      if (!text.isEmpty()) {
        blocks.add(text.take(Kind.PARAGRAPH, 0));
      }
    }
  }

  /// What a drawing is called, and what is written in it.
  private void addDrawing(Element drawing) {
    var label = drawing.attr("role").equals("img") ? drawing.attr("aria-label") : "";
    if (!label.isBlank()) {
      addWords(label, place(drawing, "aria-label"));
    }
    for (var written : drawing.select("text")) {
      text.space();
      written.nodeStream(TextNode.class).forEach(plain -> addText(plain.getWholeText(), plain));
    }
  }

  /// Adds what stands in an attribute, which is all at one place.
  private void addWords(String words, int offset) {
    for (int i = 0; i < words.length(); i++) {
      add(words.charAt(i), Math.min(offset, Math.max(0, sourceEnd - 1)));
    }
  }

  private int place(Element element, String attribute) {
    var range = element.attributes().sourceRange(attribute).valueRange();
    return range.isTracked() ? base + range.startPos() : lastPlace;
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
    if (inRow || row.children().stream().anyMatch(HtmlBlocks::isLaidOut)) {
      addInlineOrBlock(row);
      return;
    }
    endBlock();
    inRow = true;
    boolean first = true;
    for (var cell : row.children()) {
      if (!first && !text.isEmpty()) {
        text.addBetween(" | ");
      }
      first = false;
      if (!leftOut.contains(cell) && !HiddenElements.contain(cell)) {
        addChildren(cell);
      }
    }
    inRow = false;
    if (!text.isEmpty()) {
      blocks.add(text.take(Kind.TABLE_ROW, 0));
    }
    endBlock();
  }

  // A cell that holds headings or much text is a page's layout, not a table's datum.
  private static boolean isLaidOut(Element cell) {
    return cell.stream().anyMatch(e -> INSIDE_A_CELL.contains(e.normalName()))
        || (cell.selectFirst("p + p, li + li, div + div") != null
            && cell.text().length() > LONGEST_CELL);
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
    place(plain, node, this::add);
  }

  private void add(char c, int offset) {
    if (BlockText.isSpace(c)) {
      text.space();
      marked = false;
      return;
    }
    // Neither is seen, and both may stand within a word; so may the signs of MathML.
    if (c == '\u00ad' || c == '\u200b' || (c >= '\u2061' && c <= '\u2064')) {
      return;
    }
    if (marked && Character.isLetterOrDigit(last) && Character.isLetterOrDigit(c)) {
      text.space();
    }
    marked = false;
    last = c;
    text.add(c, offset);
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
    if (inRow) {
      text.space();
      return;
    }
    marked = false;
    if (isWorthReading()) {
      blocks.add(text.take(kind, level));
    } else {
      text.take(kind, level);
    }
    if (!pictures.isEmpty()) {
      addPictures();
    }
  }

  /// Brackets around a mark that was passed over are left, and strokes between links.
  private boolean isWorthReading() {
    return !text.isEmpty() && !text.isOnly(" \n[](){}|^*-\u2013\u2014\u00b7\u2022.,:;/");
  }
}
