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
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Walks the elements of an XML document and makes blocks of their text.
final class XmlBlocks {
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
    var name = XmlElements.local(element);
    if (name.equals("tr") || name.equals("row")) {
      addRow(element);
    } else if (XmlElements.CODE.contains(name)) {
      addCode(element);
    } else if (XmlElements.isMarkup(element)) {
      addMarkup(element);
    } else if (XmlElements.isMixed(element)) {
      addMixed(element);
      end(XmlElements.kind(element), level(element));
      addNotes();
    } else {
      addBelow(element);
    }
  }

  /// Outlines, maps of thoughts and pictures have their words in attributes.
  private void addAttributes(Element element) {
    for (var attribute : element.attributes()) {
      var name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (XmlElements.SHOWN.contains(name.substring(name.indexOf(':') + 1))
          && !attribute.getValue().isBlank()) {
        var range = attribute.sourceRange().valueRange();
        escaped.place(attribute.getValue(), range.startPos(), range.endPos(), this::add);
        end(Kind.PARAGRAPH, 0);
      }
    }
  }

  private int level(Element element) {
    return switch (XmlElements.kind(element)) {
      case HEADING -> Math.max(1, headed(element));
      case LIST_ITEM -> 1;
      case PARAGRAPH, TABLE_ROW, CODE -> 0;
    };
  }

  /// Returns how many of the elements around a title have one.
  private int headed(Element title) {
    int level = 0;
    for (var around = title.parent(); around != null; around = around.parent()) {
      level += titled.computeIfAbsent(around, XmlElements::isTitled) ? 1 : 0;
    }
    return level;
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
    var name = XmlElements.local(child);
    if (XmlElements.SPACES.contains(name)) {
      if (!child.attr("break").equals("no")) {
        text.space();
      }
    } else if (XmlElements.NOTES.contains(name) || XmlElements.isLesserReading(child)) {
      notes.add(child);
      parted = true;
    } else if (XmlElements.isMark(child)) {
      parted = true;
    } else if (XmlElements.SHAPES.contains(name)) {
      addMixed(child);
    } else if (XmlElements.isPart(child)) {
      end(XmlElements.kind(around), level(around));
      addNotes();
      addOne(child);
    } else {
      parted = true;
      addMixed(child);
      parted = true;
    }
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
      if (XmlElements.CELLS.contains(XmlElements.local(cell)) && !text.isEmpty()) {
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
        if (XmlElements.NOTES.contains(XmlElements.local(child))) {
          notes.add(child);
        } else if (!XmlElements.isMark(child)) {
          parted |= !XmlElements.SHAPES.contains(XmlElements.local(child));
          addFlat(child);
          parted |= !XmlElements.SHAPES.contains(XmlElements.local(child));
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
