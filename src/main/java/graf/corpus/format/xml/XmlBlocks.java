package graf.corpus.format.xml;

import graf.corpus.format.html.HtmlBlocks;
import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.EscapedText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import graf.passage.SourceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Walks the elements of an XML document and makes blocks of their text.
final class XmlBlocks {
  /// Parts of words are set in these.
  private static final Set<String> SHAPES =
      Set.of(
          "b",
          "i",
          "u",
          "bold",
          "italic",
          "em",
          "strong",
          "hi",
          "emphasis",
          "emph",
          "sub",
          "sup",
          "subscript",
          "superscript",
          "sc",
          "small",
          "span",
          "font",
          "tt",
          "monospace",
          "underline",
          "styled-content",
          "roman",
          "c",
          "g",
          "w",
          "seg",
          "supplied",
          "unclear",
          "ex",
          "expan",
          "add",
          "corr",
          "reg",
          "orig",
          "sic",
          "tspan",
          "phrase",
          "mark");

  /// These part the text around them, wherever they stand.
  private static final Set<String> PARTS =
      Set.of(
          "p",
          "para",
          "simpara",
          "formalpara",
          "div",
          "sec",
          "section",
          "chapter",
          "list",
          "item",
          "listitem",
          "li",
          "ul",
          "ol",
          "itemizedlist",
          "orderedlist",
          "variablelist",
          "varlistentry",
          "def-list",
          "def-item",
          "label-list",
          "table",
          "informaltable",
          "table-wrap",
          "tgroup",
          "thead",
          "tbody",
          "tr",
          "row",
          "lg",
          "l",
          "sp",
          "head",
          "title",
          "subtitle",
          "figure",
          "fig",
          "caption",
          "disp-quote",
          "disp-formula",
          "blockquote",
          "quote-block",
          "programlisting",
          "screen",
          "literallayout",
          "preformat",
          "pre",
          "address",
          "epigraph",
          "abstract",
          "entry-block");

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "para", "simpara", "head", "title", "l");
  private static final Set<String> NOTES =
      Set.of("note", "footnote", "fn", "endnote", "annotation", "indexterm", "index-term");
  private static final Set<String> SPACES =
      Set.of("br", "lb", "break", "tab", "s", "line-break", "newline", "cb", "hr");
  private static final Set<String> CODE =
      Set.of("programlisting", "screen", "literallayout", "preformat", "pre", "codeblock");
  private static final Set<String> ITEMS = Set.of("item", "listitem", "li", "list-item");
  private static final Set<String> CELLS = Set.of("td", "th", "entry", "cell");
  private static final Set<String> HEADINGS = Set.of("title", "head");
  private static final Set<String> SHOWN =
      Set.of(
          "text", "title", "alt", "label", "caption", "description", "desc", "summary", "tooltip");
  private static final Set<String> READINGS = Set.of("choice", "app");
  private static final Set<String> LESSER = Set.of("sic", "orig", "abbr", "rdg");
  private static final Set<String> BETTER = Set.of("corr", "reg", "expan", "lem");
  private static final Set<String> BEFORE_A_HEADING =
      Set.of(
          "label",
          "info",
          "sectioninfo",
          "chapterinfo",
          "num",
          "id",
          "titleabbrev",
          "anchor",
          "pb");
  private static final Set<String> REFERENCES =
      Set.of("xref", "footnoteref", "ref", "noteref", "anchor", "ptr");
  private static final int LONGEST_MARK = 6;

  private final String source;
  private final XmlEntities entities;
  private final LineStarts lines;
  private final EscapedText escaped;
  private final BlockText text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Element> notes = new ArrayList<>();
  private final Map<Element, Boolean> titled = new HashMap<>();
  private char last;
  private boolean parted;

  XmlBlocks(String source, XmlEntities entities) {
    this.source = source;
    this.entities = entities;
    this.lines = LineStarts.of(source);
    this.escaped = new EscapedText(source);
    this.text = new BlockText(lines);
  }

  /// Returns the name of `element` without its prefix, in lower case.
  static String local(Element element) {
    var name = element.normalName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  List<Block> of(Document page) {
    addBelow(page);
    return blocks;
  }

  private void addBelow(Element parent) {
    for (var element : parent.children()) {
      addOne(element);
    }
  }

  private void addOne(Element element) {
    addAttributes(element);
    var name = local(element);
    if (name.equals("tr") || name.equals("row")) {
      addRow(element);
    } else if (CODE.contains(name)) {
      addCode(element);
    } else if (isMarkup(element)) {
      addMarkup(element);
    } else if (isMixed(element)) {
      addMixed(element);
      end(kind(element), level(element));
      addNotes();
    } else {
      addBelow(element);
    }
  }

  /// Outlines, maps of thoughts and pictures have their words in attributes.
  private void addAttributes(Element element) {
    for (var attribute : element.attributes()) {
      var name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (SHOWN.contains(name.substring(name.indexOf(':') + 1))
          && !attribute.getValue().isBlank()) {
        var range = attribute.sourceRange().valueRange();
        escaped.place(attribute.getValue(), range.startPos(), range.endPos(), this::add);
        end(Kind.PARAGRAPH, 0);
      }
    }
  }

  /// What another reading in the same place is the better one of.
  private static boolean isLesserReading(Element element) {
    var around = element.parent();
    if (around == null || !READINGS.contains(local(around))) {
      return false;
    }
    return LESSER.contains(local(element))
        && around.children().stream().anyMatch(other -> BETTER.contains(local(other)));
  }

  private static boolean isMixed(Element element) {
    if (element.textNodes().stream().anyMatch(plain -> !plain.isBlank())) {
      return true;
    }
    return element.childrenSize() > 0
        && PARAGRAPHS.contains(local(element))
        && element.children().stream().noneMatch(XmlBlocks::isPart);
  }

  private static Kind kind(Element element) {
    if (isHeading(element)) {
      return Kind.HEADING;
    }
    var parent = element.parent();
    boolean isItem =
        ITEMS.contains(local(element))
            || (parent != null
                && ITEMS.contains(local(parent))
                && element.previousElementSibling() == null);
    return isItem ? Kind.LIST_ITEM : Kind.PARAGRAPH;
  }

  private int level(Element element) {
    return switch (kind(element)) {
      case HEADING -> Math.max(1, headed(element));
      case LIST_ITEM -> 1;
      case PARAGRAPH, TABLE_ROW, CODE -> 0;
    };
  }

  /// A title that opens an element heads it; another is a datum among others.
  private static boolean isHeading(Element element) {
    if (!HEADINGS.contains(local(element))) {
      return false;
    }
    for (var before = element.previousElementSibling();
        before != null;
        before = before.previousElementSibling()) {
      if (!BEFORE_A_HEADING.contains(local(before)) && !before.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// Returns how many of the elements around a title have one.
  private int headed(Element title) {
    int level = 0;
    for (var around = title.parent(); around != null; around = around.parent()) {
      level += titled.computeIfAbsent(around, XmlBlocks::isTitled) ? 1 : 0;
    }
    return level;
  }

  private static boolean isTitled(Element element) {
    return element.children().stream().anyMatch(child -> HEADINGS.contains(local(child)));
  }

  private void addMixed(Element element) {
    for (var node : element.childNodes()) {
      if (node instanceof TextNode plain) {
        add(plain);
      } else if (node instanceof Element child) {
        addChild(child, element);
      }
    }
  }

  private void addChild(Element child, Element around) {
    var name = local(child);
    if (SPACES.contains(name)) {
      if (!child.attr("break").equals("no")) {
        text.space();
      }
    } else if (NOTES.contains(name) || isLesserReading(child)) {
      notes.add(child);
      parted = true;
    } else if (isMark(child)) {
      parted = true;
    } else if (SHAPES.contains(name)) {
      addMixed(child);
    } else if (isPart(child)) {
      end(kind(around), level(around));
      addNotes();
      addOne(child);
    } else {
      parted = true;
      addMixed(child);
      parted = true;
    }
  }

  /// The number of a note or of a work cited, at the end of a word.
  private boolean isMark(Element child) {
    var shown = child.text().strip();
    boolean refers =
        REFERENCES.contains(local(child))
            || (local(child).startsWith("sup")
                && child.getAllElements().stream().anyMatch(e -> REFERENCES.contains(local(e))));
    return refers
        && !shown.isEmpty()
        && shown.length() <= LONGEST_MARK
        && shown.chars().noneMatch(c -> c > '9' && Character.isLetter(c))
        && child.previousSibling() instanceof TextNode before
        && !before.getWholeText().isEmpty()
        && !Character.isWhitespace(
            before.getWholeText().charAt(before.getWholeText().length() - 1));
  }

  private static boolean isPart(Element element) {
    return element.stream().anyMatch(e -> PARTS.contains(local(e)) || CODE.contains(local(e)));
  }

  private void addNotes() {
    var waiting = List.copyOf(notes);
    notes.clear();
    for (var note : waiting) {
      addOne(note);
    }
  }

  private void addRow(Element row) {
    for (var cell : row.children()) {
      if (CELLS.contains(local(cell)) && !text.isEmpty()) {
        text.addBetween(" | ");
      } else {
        parted = true;
      }
      addFlat(cell);
    }
    end(Kind.TABLE_ROW, 0);
    addNotes();
  }

  private void addFlat(Element element) {
    for (var node : element.childNodes()) {
      if (node instanceof TextNode plain) {
        add(plain);
      } else if (node instanceof Element child) {
        if (NOTES.contains(local(child))) {
          notes.add(child);
        } else if (!isMark(child)) {
          parted |= !SHAPES.contains(local(child));
          addFlat(child);
          parted |= !SHAPES.contains(local(child));
        }
      }
    }
  }

  private void addCode(Element element) {
    var gap = new StringBuilder();
    EscapedText.Characters characters =
        (c, offset) -> {
          if (Character.isWhitespace(c)) {
            gap.append(c);
            return;
          }
          var between = text.isEmpty() ? gap.substring(gap.lastIndexOf("\n") + 1) : gap.toString();
          gap.setLength(0);
          if (!between.isEmpty()) {
            text.addBetween(between);
          }
          text.add(c, offset);
        };
    element.nodeStream(TextNode.class).forEach(plain -> place(plain, characters));
    end(Kind.CODE, 0);
  }

  /// Feeds carry pages in their text, as HTML with its tags escaped.
  private static boolean isMarkup(Element element) {
    if (element.childrenSize() > 0) {
      return false;
    }
    var plain = element.wholeText().strip();
    return plain.length() > 2
        && plain.charAt(0) == '<'
        && (plain.contains("</") || plain.contains("<br"))
        && plain.charAt(plain.length() - 1) == '>';
  }

  private void addMarkup(Element element) {
    for (var plain : element.textNodes()) {
      var html = plain.getWholeText();
      int start = plain.sourceRange().startPos();
      if (plain instanceof CDataNode) {
        int inner = Math.max(start, source.indexOf(html, start));
        blocks.addAll(HtmlBlocks.ofFragment(html, inner, source, lines));
      } else {
        for (var block : HtmlBlocks.ofFragment(html, 0, html, LineStarts.of(html))) {
          var places = new SourceMap.Builder().run(0, start, lines.line(start)).build();
          blocks.add(new Block(block.kind(), block.level(), block.text(), places, null));
        }
      }
    }
  }

  private void add(TextNode plain) {
    place(plain, this::add);
  }

  private void place(TextNode plain, EscapedText.Characters characters) {
    int start = plain.sourceRange().startPos();
    int end = plain.sourceRange().endPos();
    if (entities.isEmpty() || plain instanceof CDataNode) {
      escaped.place(plain.getWholeText(), start, end, characters);
      return;
    }
    int from = start;
    for (int at = source.indexOf('&', start);
        at >= 0 && at < end;
        at = source.indexOf('&', at + 1)) {
      var name = XmlEntities.name(source, at, end);
      var meant = name == null ? null : entities.text(name);
      if (name != null && meant != null) {
        placeWritten(from, at, characters);
        for (int i = 0; i < meant.length(); i++) {
          characters.add(meant.charAt(i), at);
        }
        from = at + name.length() + 2;
      }
    }
    placeWritten(from, end, characters);
  }

  private void placeWritten(int from, int to, EscapedText.Characters characters) {
    var meant = Parser.unescapeEntities(source.substring(from, to), false);
    escaped.place(meant, from, to, characters);
  }

  private void add(char c, int offset) {
    if (BlockText.isSpace(c)) {
      text.space();
      parted = false;
      return;
    }
    if (parted && Character.isLetterOrDigit(last) && Character.isLetterOrDigit(c)) {
      text.space();
    }
    parted = false;
    last = c;
    text.add(c, offset);
  }

  private void end(Kind kind, int level) {
    parted = false;
    if (!text.isEmpty()) {
      blocks.add(text.take(kind, level));
    }
  }
}
